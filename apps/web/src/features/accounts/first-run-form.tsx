import { accountRoutes } from '@mingjian/contract'
import { orgKindNames } from '@mingjian/model'
import { Button, Form, Input, Radio } from 'antd'
import { Failure } from '../../ui/states.tsx'
import { rememberUsername } from './remembered-username.ts'
import { schemaRule } from './schema-rule.ts'
import { useCreateAdministrator } from './session.ts'

const fields = accountRoutes.createAdministrator.body?.shape
const kinds = ['province', 'city', 'county'] as const

interface Values {
  organisationKind: (typeof kinds)[number]
  organisationName: string
  organisationCode: string
  username: string
  name: string
  password: string
  again: string
}

const sameAsPassword = ({ getFieldValue }: { getFieldValue: (name: string) => unknown }) => ({
  validator: (_: unknown, value: unknown) =>
    value === getFieldValue('password')
      ? Promise.resolve()
      : Promise.reject(new Error('两次输入的密码不一致，请重新输入')),
})

export function FirstRunForm({ onCreated }: { onCreated: () => void }) {
  const create = useCreateAdministrator()
  const submit = ({ again: _, ...body }: Values) => {
    rememberUsername(body.username)
    create.mutate(body, { onSuccess: onCreated })
  }
  const rule = (name: keyof NonNullable<typeof fields>) => fields && [schemaRule(fields[name])]
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      onFinish={submit}
      initialValues={{ organisationKind: 'county' }}
      scrollToFirstError
    >
      <h2>一、本级政府</h2>
      <Form.Item name="organisationKind" label="级别">
        <Radio.Group options={kinds.map(kind => ({ value: kind, label: orgKindNames[kind] }))} />
      </Form.Item>
      <Form.Item name="organisationName" label="名称" rules={rule('organisationName')}>
        <Input placeholder="如：某某县人民政府" />
      </Form.Item>
      <Form.Item
        name="organisationCode"
        label="行政区划代码"
        rules={rule('organisationCode')}
        extra="国家标准GB/T 2260的代码，县级为6位数字。"
      >
        <Input inputMode="numeric" />
      </Form.Item>
      <h2>二、系统管理员</h2>
      <Form.Item name="name" label="姓名" rules={rule('name')}>
        <Input autoComplete="name" />
      </Form.Item>
      <Form.Item name="username" label="用户名" rules={rule('username')}>
        <Input autoComplete="username" spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={rule('password')} extra="至少10位。">
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item
        name="again"
        label="再输一次密码"
        dependencies={['password']}
        rules={[sameAsPassword]}
      >
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {create.error && (
        <Form.Item>
          <Failure error={create.error} />
        </Form.Item>
      )}
      <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
        完成设置并进入
      </Button>
    </Form>
  )
}

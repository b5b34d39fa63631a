import { accountRoutes } from '@mingjian/contract'
import { Button, Checkbox, Form, Input } from 'antd'
import { Failure } from '../../ui/states.tsx'
import { rememberedUsername, rememberUsername } from './remembered-username.ts'
import { schemaRule } from './schema-rule.ts'
import { useSignIn } from './session.ts'

const fields = accountRoutes.signIn.body?.shape

interface Values {
  username: string
  password: string
  remember: boolean
}

export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const signIn = useSignIn()
  const known = rememberedUsername()
  const submit = ({ username, password, remember }: Values) => {
    rememberUsername(remember ? username : null)
    signIn.mutate({ username, password }, { onSuccess: onSignedIn })
  }
  return (
    <Form<Values>
      layout="vertical"
      size="large"
      requiredMark={false}
      onFinish={submit}
      initialValues={{ username: known, remember: true }}
    >
      <Form.Item name="username" label="用户名" rules={fields && [schemaRule(fields.username)]}>
        <Input autoComplete="username" autoFocus={!known} spellCheck={false} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={fields && [schemaRule(fields.password)]}>
        <Input.Password autoComplete="current-password" autoFocus={known !== ''} />
      </Form.Item>
      <Form.Item name="remember" valuePropName="checked">
        <Checkbox>在这台电脑上记住用户名</Checkbox>
      </Form.Item>
      {signIn.error && (
        <Form.Item>
          <Failure error={signIn.error} />
        </Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  )
}

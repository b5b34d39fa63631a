import type { Rule } from 'antd/es/form'

interface FieldSchema {
  safeParse: (value: unknown) => {
    success: boolean
    error?: { issues: readonly { message: string }[] }
  }
}

/** A form rule from a field of the contract, so that page and server refuse the same things in the same words. */
export function schemaRule(schema: FieldSchema): Rule {
  return {
    validator: (_, value: unknown) => {
      const checked = schema.safeParse(value ?? '')
      return checked.success
        ? Promise.resolve()
        : Promise.reject(new Error(checked.error?.issues[0]?.message ?? '请检查这一项'))
    },
  }
}

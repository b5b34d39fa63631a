import { z } from 'zod'
import { elementsForm } from './element-form.ts'
import { frameworkForm } from './framework-form.ts'
import { overlayForm } from './overlay-form.ts'
import { schemeForm } from './scheme-form.ts'
import { standardForm } from './standard-form.ts'

/** JSON schemas of the five kinds of library file, by file name: what editors and other tools check against. */
export function libraryJsonSchemas(): Record<string, string> {
  return {
    'elements.schema.json': schemaText('数据项', elementsForm),
    'framework.schema.json': schemaText('评价方案', frameworkForm),
    'overlay.schema.json': schemaText('地方细化', overlayForm),
    'scheme.schema.json': schemaText('评分办法', schemeForm),
    'standard.schema.json': schemaText('标准', standardForm),
  }
}

function schemaText(title: string, form: z.ZodType): string {
  // Draft 7 is what YAML editors understand; "input" leaves out what has a default.
  const schema = z.toJSONSchema(form, { target: 'draft-7', io: 'input', reused: 'ref' })
  return `${JSON.stringify({ title, ...schema }, null, 2)}\n`
}

import type { Stage } from '@mingjian/model'

/** Stage words of claims → the stages of the library. */
export const stageIdOf: Readonly<Partial<Record<string, Stage>>> = {
  幼儿园: 'preschool',
  小学: 'primary',
  初中: 'junior',
  中学: 'junior',
  普通高中: 'senior',
  中职: 'secondary-vocational',
  特殊教育: 'special',
}

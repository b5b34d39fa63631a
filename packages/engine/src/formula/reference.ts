import { periodKindNames, type StandardsLibrary, stageNames } from '@mingjian/model'
import { type Catalog, createCatalog } from './catalog.ts'
import { messages } from './diagnostics.ts'
import { facts } from './facts.ts'
import type { FormulaFunction } from './functions/define-function.ts'
import { formulaFunctions } from './functions/index.ts'
import { hintOf, saySignature } from './functions/say-function.ts'
import { compileFormula, isCompiled } from './index.ts'
import { sayUnit } from './units/say-unit.ts'

/** Where the examples stand: codes such as R1-P are those of this standard. */
const home = { standard: 'jiaodu-2017-6', stage: null }

const operators: readonly (readonly [string, string, string])[] = [
  ['a + b，a - b', '加、减', '两边单位须相同；% 减 % 得百分点'],
  ['a × b，a ÷ b', '乘、除', '单位相乘、相除；同一种单位相除得比值；除以0为不适用'],
  ['≥ ≤ > < = ≠', '比较', '两边单位须相同；两边都是件数、人数的可以直接比，如保育员数 ≥ 班级数'],
  ['且，或，非', '条件的组合', '先“非”，再“且”，后“或”；可用括号'],
  ['85%', '百分数', '就是0.85；占比等以%为单位的数是85，两者不能混用'],
  ['数据项〔初中〕', '指定学段', '不写时用指标自己的学段'],
  ['“……”', '带符号的名称', '名称里有运算符号时用引号括起来'],
]

const rules: readonly string[] = [
  '单位在运行前核对。万元和元相差10000倍，不能直接相加、相除、比较，须用“折合”写明；直接写出的数不带单位，随同它相加、比较的一方。',
  '生均、每百名的结果是“数量÷人”，如册/人；指标单位可照文件只写“册”。指标声明的单位与公式不符时，公式不予通过。',
  '比率、平均数不能跨单位相加，也不能跨学段相加；应把分子、分母分别加总后再相除。',
  '学年、财政年度、自然年的数不能直接放在一起；确需使用时用“按财政年度”等函数写明，或用“年平均”折算。',
  '缺数就是缺数，不当作0：逐校合计时有一所学校未填报，结果就是“缺”，并写明是哪一所。',
  '分母为0、没有可计入的学校时，结果为“不适用”。',
  '四舍五入只用于展示；比较和判定一律用没有舍入的数。',
]

/** The reference of the formula language in Markdown, from its declarations alone. */
export function formulaReference(library: StandardsLibrary): string {
  const catalog = createCatalog(library)
  return [
    '# 公式手册',
    `共 ${formulaFunctions.length} 个函数，由函数声明生成（\`npm run docs\`），请勿手改。`,
    '## 写法',
    table(['写法', '意思', '单位和说明'], operators),
    '## 规则',
    rules.map(each => `- ${each}`).join('\n'),
    '## 函数',
    table(
      ['函数', '意思', '结果的单位'],
      formulaFunctions.map(each => [saySignature(each), each.summary, each.unit.says]),
    ),
    ...formulaFunctions.map(each => functionSection(each, catalog)),
    '## 条件里可以问的事',
    '用“=”或“≠”，如 `办别 = 公办`；没有登记的算缺数，不算“不是”。',
    table(
      ['名称', '英文', '可写'],
      facts.map(each => [
        each.name,
        each.aliases.join('、'),
        each.values.map(one => one.name).join('、'),
      ]),
    ),
    '## 学段、年度',
    `学段：${Object.values(stageNames).join('、')}。年度种类：${Object.values(periodKindNames).join('、')}。`,
    '## 报错代码',
    '代码不会改变，可据此查找；每条都写明位置和改法。',
    Object.keys(messages)
      .map(code => `\`${code}\``)
      .join('、'),
    '',
  ].join('\n\n')
}

function functionSection(declared: FormulaFunction, catalog: Catalog): string {
  const { name, aliases, takes, unit, example, constants, period, returns } = declared
  const parameters = Object.values(takes).map(each => `- ${each.label}：${hintOf(each)}`)
  const answer = compileFormula(example, catalog, home)
  const unitOfExample =
    isCompiled(answer) && returns === 'number' ? sayUnit(answer.measure.unit) : null
  return [
    `### ${name}`,
    `\`${saySignature(declared)}\` · 也可写作 ${aliases.map(each => `\`${each}\``).join('、')}`,
    parameters.join('\n'),
    `单位：${unit.says}。${period ? `结果属${periodKindNames[period]}。` : ''}`,
    `例：\`${example}\`${unitOfExample === null ? '' : `（${unitOfExample}）`}`,
    ...(constants ?? []).map(
      each =>
        `${each.name}：${each.value}，出自${each.clause}${each.confidence === 'recalled' ? '（一般知识，待核）' : ''}。`,
    ),
  ].join('\n\n')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

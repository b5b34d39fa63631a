/**
 * Shares that usage has a name for, by what is divided: 公办园在园幼儿数 of all is 公办园在园幼儿占比.
 */
const named: Readonly<Record<string, string>> = {
  公办幼儿园数: '公办幼儿园占比',
  民办幼儿园数: '民办幼儿园占比',
  公办园在园幼儿数: '公办园在园幼儿占比',
  民办园在园幼儿数: '民办园在园幼儿占比',
  普惠性幼儿园数: '普惠性幼儿园占幼儿园总数比例',
  普惠性幼儿园在园幼儿数: '普惠性幼儿园覆盖率',
  普惠性民办幼儿园数: '普惠性民办幼儿园占民办园比例',
  普惠性民办园在园幼儿数: '普惠性民办园在园幼儿占民办园比例',
  营利性民办幼儿园数: '营利性民办幼儿园占民办园比例',
  营利性民办园在园幼儿数: '营利性民办园在园幼儿占民办园比例',
  民办义务教育在校生数: '民办义务教育在校生占比',
  大班额班级数: '大班额比例',
  超大班额班级数: '超大班额比例',
  危房面积: '危房率',
  随迁子女公办就读人数: '随迁子女公办就读比例',
  随迁子女数: '随迁子女占义务教育在校生比例',
  交流轮岗教师数: '交流轮岗教师占符合条件教师比例',
  交流轮岗校长数: '交流校长占符合条件校长比例',
}

const abbreviations: readonly [RegExp, string][] = [
  [/^GDP$/, '国内生产总值'],
  [/^(?:地区|国内)?生产总值$/, '国内生产总值'],
]

/** Name of the share that `part` has in `whole`; `whole` is null when the text leaves it out. */
export function shareName(part: string, whole: string | null): string {
  const exchanged = exchangeShare(part, whole)
  if (exchanged) return exchanged
  const known = named[part] ?? inclusiveShare(part, whole)
  if (known) return known
  const bare =
    part === '教育项目投入资金' ? '教育投入' : part.replace(/(?:人数|总数|[节份件条篇册]?数)$/, '')
  if (!whole) return `${bare}占比`
  const wide = /^全[国省市](.{4,})$/.exec(whole)?.[1]
  if (wide && !wide.includes(bare.slice(-2))) return shareName(part, wide)
  if (/^全[国省市]/.test(whole)) {
    const local = isMoney.test(bare) ? `地方${bare.replace(/^(?:国家|地方)/, '')}` : bare
    return `${local}占${whole.slice(0, 2)}比例`
  }
  const full = abbreviations.find(([pattern]) => pattern.test(whole))?.[1] ?? whole
  if (bare === full.replace(/(?:总数|人数|总额)$/, '')) return `${bare}占比`
  return `${bare}占${full.replace(/(?:总数|人数|(?<!工资)总额)$/, '')}比例`
}

const isMoney = /(?:经费|投入|支出|收入|资金)$/

/** 公办与普惠性民办两项: the children of both are the cover of inclusive kindergartens. */
function inclusiveShare(part: string, whole: string | null): string | null {
  const isBoth = /^公办.{0,4}[和与及、].{0,3}普惠性?民办/.test(part)
  return isBoth && (whole === null || /幼儿(?!园)/.test(whole)) ? '普惠性幼儿园覆盖率' : null
}

/** The exchange of teachers and heads is measured against those who meet the conditions for it. */
function exchangeShare(part: string, whole: string | null): string | null {
  if (/骨干教师/.test(part) && /^(?:实际)?交流(?:轮岗)?(?:教师)?(?:总?人?数)?$/.test(whole ?? ''))
    return '骨干教师占交流轮岗教师比例'
  if (!/交流|轮岗/.test(part) || !whole || !/^(?:符合|应|具备|满足)|符合.{0,6}条件/.test(whole))
    return null
  const isHeads = /校长/.test(part) && !/教师/.test(part)
  return isHeads ? '交流校长占符合条件校长比例' : '交流轮岗教师占符合条件教师比例'
}

/** What stands behind 占 and before the figure: 占全市一般公共预算支出的 → 一般公共预算支出. */
export function wholeOf(words: string): string | null {
  const whole = words
    .replace(/^(?:比|到|了|本|当年|全[市县区州]|我[市县区省]|地方)+/, '')
    .replace(/^(?:比|不到|不足|接近)+/, '')
    .replace(/(?:分别|依次|不到|不足|接近|由|从)+$/, '')
    .replace(
      /(?:的?(?:比例|比重|份额|百分比)?(?:分别|依次|均|都|始终|一直|进一步|已)*(?:为|达到?|是|约|仅|超过|近|(?:稳定|保持|维持)在|[上提]升?[至到]|提高[至到])?)$/,
      '',
    )
    .replace(/的$/, '')
  return whole.length >= 2 ? whole : null
}

/** What money goes into → the name its amount has; the first that fits counts. */
const purposes: readonly [RegExp, string][] = [
  [/(?:新建|扩建|改建|迁建)/, '教育项目投入资金'],
  [/改造[^,;。]{0,4}危房|危房改造/, '危房改造资金'],
  [/(?:维修|修缮|粉刷|翻新|更换)/, '学校维修改造投入'],
  [
    /(?:购置|配备|配置|采购|添置)[^,;。]{0,8}(?:设备|仪器|器材|装备|教具|电脑|计算机)/,
    '教学设备投入',
  ],
]

/** Name of an amount that the words around it spend on something known, else null. */
export function purposeOf(words: string): string | null {
  return purposes.find(([pattern]) => pattern.test(words))?.[1] ?? null
}

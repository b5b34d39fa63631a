/**
 * Words of which one takes the place of another: after 高级职称占比, 中级占43% is 中级职称占比; after 省级文明校园,
 * 市级 counts the same at another level.
 */
export const families: readonly (readonly string[])[] = [
  '国家级 省级 市级 县级 区级 校级'.split(' '),
  '正高级 副高级 高级 中级 初级'.split(' '),
  '本专科 大专 专科 本科 研究生'.split(' '),
  '特等奖 一等奖 二等奖 三等奖'.split(' '),
]

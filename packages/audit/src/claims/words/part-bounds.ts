const bounds =
  /(?:在|为|是)?(\d[\d.]*(?:个?小时|分钟|周?岁|人|名|年)?(?:[-~至到]\d[\d.]*)?(?:个?小时|分钟|周?岁|人|名|年)(?:及?以[上下])?)$/

/** 时间在31-59分钟, 56人以上: the part of those spoken of that lies within bounds, and the words before. */
export function boundedPart(noun: string): { before: string; part: string } | null {
  const match = bounds.exec(noun)
  return match ? { before: noun.slice(0, match.index), part: match[1] ?? '' } : null
}

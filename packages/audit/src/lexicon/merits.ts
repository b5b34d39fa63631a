/** Shares and rates of which more is better, where the standards library has no limit that says so. */
export const merits: readonly string[] =
  '优良率 优秀率 优质率 合格率 及格率 达标率 满意度 满意率 巩固率 升学率 就业率 普及率 覆盖率 本科及以上 大专及以上 专科及以上 研究生及以上 高级职称 双师型 持证率'.split(
    ' ',
  )

/** Things of which less is better, where the standards library has no limit that says so. */
export const burdens: readonly string[] =
  '差异系数 辍学 失学 流失 近视 肥胖 超重 大班额 班额 缺口 缺编 缺额 隐患 事故 违规 违纪 投诉 信访 上访 举报 欠账 欠发 债务 负债 负担 空编 超编 代课 不合格 未达标 危房 案件 异常 流动率'.split(
    ' ',
  )

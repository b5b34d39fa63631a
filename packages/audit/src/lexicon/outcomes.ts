/**
 * What becomes of things that were counted; alone before a figure, 已办结14件, it tells how many of those just
 * counted are meant.
 */
export const outcomes: readonly string[] =
  '整改 完成 解决 办结 化解 达标 建成 投用 关停 落实 注销 保留 关闭 取缔 吊销 清退 压减 销号 移交 追回 收缴 退还 退费 录取 录用 聘用 到岗 到位 签约 验收 入库 复课 复学 返校 劝返 拆除 改造 转型 停办 审批 备案 流失 离职 辞职 调离 退出'.split(
    ' ',
  )

/** One outcome under several names. */
export const sameOutcomes: readonly (readonly string[])[] = [
  ['复学', '返校', '劝返', '复课'],
  ['到岗', '报到', '到位'],
  ['整改', '销号', '办结', '解决', '完成'],
  ['竣工', '完工', '建成', '投用'],
]

import type { Indicator, Influence, InfluenceTarget, Verdict } from '@mingjian/model'

/** What is known of a figure's influence before it is put into words. */
export type Answer = Omit<Influence, 'figure' | 'targets'> & {
  targets: Omit<InfluenceTarget, 'sentences'>[]
}

export const targetOf = (
  verdict: Verdict,
  more: Partial<Answer['targets'][number]> = {},
): Answer['targets'][number] => ({
  verdict,
  total: null,
  singles: [],
  floors: [],
  rules: [],
  ...more,
})

export const nothing = (...notices: string[]): Answer => ({
  schools: [],
  lever: null,
  targets: [],
  held: [],
  notices,
})

export const noLever = (indicator: Indicator): string =>
  `“${indicator.name}”不是由一个数据项单独决定的，系统不推算要改变多少`

import { describe, expect, test } from 'vitest'
import { type Ended, mingjian, sampleRegion, scratchFolder } from '../testing/mingjian.ts'

const scratch = scratchFolder()

const explained = (args: string[], source = ['--data', sampleRegion]): Promise<Ended> =>
  mingjian(['explain', '--org', '239921', '--period', '2023', ...source, ...args])

const equipment = ['--indicator', 'jiaodu-2017-6/R6-J#cv']

describe('mingjian explain', () => {
  test('shows value, verdict with its clause, steps, every number with its source and what would change it', async () => {
    const { code, stdout, stderr } = await explained(equipment)
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^生均教学仪器设备值差异系数（明川县（示例），初中，2023）：0\.476193/)
    expect(stdout).toMatch(/未达标 {2}标准值 <= 0\.45 {2}依据 教督〔2017〕6号/)
    expect(stdout).toContain('公式\n  差异系数 = S ÷ X̄')
    expect(stdout).toMatch(/教学仪器设备值 +初中 +明川县第三初级中学 +2023 +6942000元 +\S/)
    expect(stdout).toContain('共10个，全部计入')
    expect(stdout).toMatch(/怎样才能达标\n {2}只改变明川县第一初级中学一所学校/)
    expect(stdout).toContain('以上推算假定在校生数不变。')
  })

  test('as JSON is one document with the same figure and its influence', async () => {
    const { code, stdout } = await explained([...equipment, '--format', 'json'])
    const { figure, inputs, units, influence, problems } = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(figure.verdicts[0]).toMatchObject({ limit: 0.45, met: false })
    expect([inputs.length > 0, units.length, problems]).toEqual([true, 10, []])
    expect(influence.targets[0].floors[0].changes.length).toBeGreaterThan(0)
  })

  test('a figure that lacks data names the school instead', async () => {
    const { stdout } = await explained(['--indicator', 'jiaodu-2017-6/R3-P'])
    expect(stdout).toContain('缺数据')
    expect(stdout).toContain('大岭镇中心小学未填报 体育艺术专任教师数')
    expect(stdout).not.toContain('判定')
  })

  test.each([
    ['an unknown indicator', ['--indicator', 'jiaodu-2017-6/R44'], /没有可计算的指标/],
    ['a stage left open', ['--indicator', 'jiaodu-2012-3/B5'], /请指明学段：小学、初中/],
    ['a stage nobody knows', [...equipment, '--stage', '中学'], /没有学段“中学”/],
    ['a period written otherwise', [...equipment, '--period', '23年'], /--period.*统计期应写作/],
  ])('%s ends with 2 and one line', async (_what, args, words) => {
    const ended = await explained(args)
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr.trim().split('\n')).toHaveLength(1)
    expect(ended.stderr).toMatch(words)
  })

  test('without --data asks the configured database, and says so when there is none yet', async () => {
    const ended = await mingjian(
      ['explain', '--org', '239921', '--period', '2023', ...equipment],
      undefined,
      { MINGJIAN_DATA: scratch('nothing') },
    )
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(ended.stderr).toContain('请给出 --data，或先执行 mingjian migrate')
  })
})

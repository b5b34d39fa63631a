import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, seriousViolations, sidewaysScroll, startScene } from './scene.ts'

const report = `明川县（示例）人民政府2023年履行教育职责情况自评报告

一、教师队伍

符合交流条件的教师612人，交流轮岗教师86人。其他支出另计68人。

二、投入

2023年教育项目投入资金1250万元。一般公共预算教育支出4.83亿元。
`

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

/** Each under a name of its own: a name seen before is asked about, as the next version of that report. */
async function claimsOf(page: Page, name: string) {
  await page.goto(`${scene.url}/report-audits`)
  const file = {
    name: `${name}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(report),
  }
  await page.getByLabel('选择报告').setInputFiles(file)
  await page.getByRole('article', { name: '报告正文' }).waitFor()
  await page.getByRole('tab', { name: /^陈述/ }).click()
  await page
    .getByRole('button', { name: /的来源$/ })
    .first()
    .waitFor()
}

const source = (page: Page, state: string, words: string) =>
  page.getByRole('button', { name: new RegExp(`^${state}.*${words}.*的来源$`, 's') })

test('a claim that differs from the collected figure is shown, bound by hand, and given back', async () => {
  const page = await scene.signIn(countyOfficer)
  await claimsOf(page, '春河')
  await page.getByRole('button', { name: /^数值不一致 1/ }).click()
  await source(page, '数值不一致', '86人').click()
  const drawer = page.getByRole('dialog', { name: '陈述与采集数据' })
  await drawer.getByText('68').first().waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await drawer.getByLabel('数据项或指标').fill('符合交流')
  await page.getByText('符合交流轮岗条件教师数（人）').click()
  await drawer.getByRole('button', { name: '绑定到这一项' }).click()
  await drawer.getByText(/确认了这一绑定/).waitFor()
  await drawer.getByRole('button', { name: '撤销' }).click()
  await drawer.getByText(/确认了这一绑定/).waitFor({ state: 'detached' })
})

test('a claim becomes a collected value with the report as its source', async () => {
  const page = await scene.signIn(countyOfficer)
  await claimsOf(page, '石桥')
  await page.getByRole('button', { name: /^把报告写成数据/ }).click()
  const table = page.getByRole('table', { name: '可以写成数据的陈述' })
  await table.getByText('1,250').waitFor()
  expect(await seriousViolations(page)).toEqual([])
  await page.getByRole('button', { name: /^写入\d+个数据/ }).click()
  await page.getByText(/已写入\d+个数据/).waitFor()
  await source(page, '已绑定', '1250万元').waitFor()
  const reply = await page.request.get(
    `${scene.url}/api/v1/organisations/239921/values?period=2023`,
  )
  const { values } = await reply.json()
  expect(
    values.find((one: { element: string }) => one.element === 'education-project-funds'),
  ).toMatchObject({
    value: 1250,
    provenance: { kind: 'report', quote: '2023年教育项目投入资金1250万元。' },
  })
})

test('a value that is there is replaced only after both have been seen', async () => {
  const page = await scene.signIn(countyOfficer)
  await claimsOf(page, '云台')
  await source(page, '数值不一致', '86人').click()
  const drawer = page.getByRole('dialog', { name: '陈述与采集数据' })
  await drawer.getByRole('button', { name: '以报告为准，更正数据' }).click()
  await drawer.getByText(/已有值68人.*报告写86人/).waitFor()
  await drawer.getByRole('button', { name: '不改' }).click()
  await drawer.getByRole('button', { name: '以报告为准，更正数据' }).waitFor()
})

test('on a phone the claims are cards and nothing scrolls sideways', async () => {
  const page = await scene.signIn(countyOfficer, 'phone')
  await claimsOf(page, '松林')
  await source(page, '数值不一致', '86人').click()
  await page.getByRole('dialog', { name: '陈述与采集数据' }).waitFor()
  expect(await sidewaysScroll(page)).toBe(0)
})

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

const report = `明川县2023年履行教育职责情况自评报告

一、学前教育

公办园在园幼儿占比为41.49%，达到国家规定标准。

二、教育投入

2023年一般公共预算教育支出48310万元，上年为46820万元，比上年增长9.81%。
`

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

async function auditReport(page: Page, name = '自评报告.txt') {
  await page.goto(`${scene.url}/report-audits`)
  // Once the list is known a file of the same name would be proposed as a new version.
  await page.getByRole('region', { name: '核查记录' }).locator('table, p').first().waitFor()
  const predecessor = page.getByLabel('是哪份报告的新版本')
  if (await predecessor.isVisible()) await predecessor.selectOption('另一份报告')
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(report) }
  await page.getByLabel('选择报告').setInputFiles(file)
  await page.getByRole('article', { name: '报告正文' }).waitFor()
}

test('a report is uploaded, checked and shown with its findings beside the text', async () => {
  const page = await scene.signIn(countyOfficer)
  await auditReport(page)
  const text = page.getByRole('article', { name: '报告正文' })
  await text.getByRole('heading', { name: '一、学前教育' }).waitFor()
  const findings = page.getByRole('complementary', { name: '核查出的问题' })
  expect(await findings.innerText()).toContain('错误')
})

test('a finding marks its words in the text, and the words mark their finding', async () => {
  const page = await scene.signIn(countyOfficer)
  await auditReport(page)
  const cards = page.locator('li[data-finding]')
  await cards.first().getByRole('button').first().click()
  const index = await cards.first().getAttribute('data-finding')
  await page.locator(`[data-findings~="${index}"][data-chosen]`).first().waitFor()

  const other = page.locator(`[data-findings]:not([data-findings~="${index}"])`).first()
  const wanted = (await other.getAttribute('data-findings'))?.split(' ')[0]
  await other.click()
  await page.locator(`li[data-finding="${wanted}"][aria-current]`).waitFor()
  expect(new URL(page.url()).searchParams.get('finding')).toBe(wanted)

  await page.reload()
  await page.locator(`li[data-finding="${wanted}"][aria-current]`).waitFor()
})

test('findings are chosen from the text with the keyboard', async () => {
  const page = await scene.signIn(countyOfficer)
  await auditReport(page)
  await page.locator('[data-findings]').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('li[data-finding][aria-current]').waitFor()
})

test('a severity can be shown alone', async () => {
  const page = await scene.signIn(countyOfficer)
  await auditReport(page)
  const all = await page.locator('li[data-finding]').count()
  const errors = await page.locator('li[data-finding][data-severity="error"]').count()
  expect(errors).toBeGreaterThan(0)
  await page.getByRole('button', { name: /^错误 \d/ }).click()
  await expect.poll(() => page.locator('li[data-finding]').count()).toBe(errors)
  expect(errors).toBeLessThanOrEqual(all)
})

test('the claim table leads to the words in the text', async () => {
  const page = await scene.signIn(countyOfficer)
  await auditReport(page)
  await page.getByRole('tab', { name: /^陈述/ }).click()
  const claims = page.getByRole('table', { name: '识别出的陈述' })
  await claims
    .getByRole('button', { name: /48310|46820/ })
    .first()
    .click()
  await page.locator('[data-claims][data-chosen]').first().waitFor()
})

test('the audit stays in the list of earlier ones', async () => {
  const page = await scene.signIn(countyOfficer)
  await auditReport(page, '送审稿.txt')
  await page.goto(`${scene.url}/report-audits`)
  await page.getByRole('link', { name: '送审稿.txt' }).first().click()
  await page.getByRole('article', { name: '报告正文' }).waitFor()
})

test('a file that cannot be read is refused with a way out before it is sent', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/report-audits`)
  const file = { name: '报告.doc', mimeType: 'application/msword', buffer: Buffer.from('x') }
  await page.getByLabel('选择报告').setInputFiles(file)
  await page.getByRole('alert').getByText('另存为 .docx').waitFor()
})

test('on a phone a finding is read in a sheet without losing the text', async () => {
  const page = await scene.signIn(countyOfficer, 'phone')
  await auditReport(page)
  const mark = page.locator('[data-findings]').first()
  await mark.click()
  await page.locator('li[data-finding][aria-current]').waitFor()
  const sheet = await page.getByRole('complementary', { name: '核查出的问题' }).boundingBox()
  const words = await mark.boundingBox()
  expect((words?.y ?? 0) + (words?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0)
})

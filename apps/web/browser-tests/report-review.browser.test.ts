import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cityOfficer, countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

const first = `明川县2023年履行教育职责情况自评报告

一、学前教育

公办园在园幼儿占比为41.49%，达到国家规定标准。

二、教育投入

2023年一般公共预算教育支出48310万元，上年为46820万元，比上年增长9.81%。

县委、县政府多次召开会议研究教育工作。
`
/** Growth is mended, a paragraph comes in before everything else, and a new slip. */
const second = first
  .replace('9.81%', '3.18%')
  .replace('一、学前', '各部门认真履行职责。\n\n一、学前')
  .replace('多次召开会议', '多次召开会议 and 现场推进会')

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const file = (name: string, text: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
const card = (page: Page, rule: string) => page.locator(`li[data-finding^="${rule}:"]`)
const limit = 'limit/claimed-met-but-fails'
const growth = 'arithmetic/growth-does-not-follow'

async function upload(page: Page, name: string, text: string) {
  await page.goto(`${scene.url}/report-audits`)
  await page.getByRole('region', { name: '核查记录' }).waitFor()
  await page.getByLabel('选择报告').setInputFiles(file(name, text))
}

const shown = (page: Page) => page.getByRole('article', { name: '报告正文' }).waitFor()

test('from the first version to a problem on the list', async () => {
  const page = await scene.signIn(countyOfficer)
  await upload(page, '明川县2023年自评报告.txt', first)
  await shown(page)

  // By keyboard: to the first finding, dismiss it with a reason that survives a reload.
  await page.keyboard.press('j')
  await card(page, limit).and(page.locator('[aria-current]')).waitFor()
  await page.keyboard.press('d')
  const form = page.getByRole('form', { name: '标为不是问题' })
  await form.getByRole('button', { name: '标为不是问题' }).click()
  await form.getByRole('alert').getByText('请写明为什么不是问题').waitFor()
  await form.getByRole('textbox').fill('按省定口径统计')
  await page.reload()
  await expect.poll(() => form.getByRole('textbox').inputValue()).toBe('按省定口径统计')
  await form.getByRole('textbox').press('Control+Enter')
  await page.getByRole('status').getByText('已标为“不是问题”').waitFor()

  // Taken back, and done again.
  await page.keyboard.press('u')
  await card(page, limit).getByText('撤销上一步').waitFor({ state: 'attached' })
  await card(page, limit).getByRole('button', { name: '不是问题' }).click()
  await form.getByRole('textbox').fill('按省定口径统计')
  await form.getByRole('textbox').press('Control+Enter')
  await page.getByText(/^不是问题 1/).waitFor()

  // The next version is proposed by its name.
  await upload(page, '明川县2023年自评报告（修改稿）.txt', second)
  await page.getByRole('button', { name: '作为第2版上传' }).click()
  await shown(page)
  await page.getByText(/^不是问题 1/).click()
  const kept = card(page, limit)
  await kept.getByText('理由：按省定口径统计').waitFor()
  expect(await card(page, growth).count()).toBe(0)

  // What became of it.
  await page.getByRole('link', { name: '与第1版对比' }).click()
  await page.getByRole('region', { name: '已改' }).getByText('9.81%').first().waitFor()
  await page.getByRole('region', { name: '新出现' }).getByText('句中夹有英文').waitFor()
  await page.getByRole('tab', { name: /^数字变化/ }).click()
  const figures = page.getByRole('table', { name: '变化的数字' })
  await figures.getByRole('row').filter({ hasText: '9.81%' }).getByText('3.18%').waitFor()
  await page.getByRole('tab', { name: /^正文差异/ }).click()
  const text = page.getByRole('article', { name: '正文差异' })
  expect(await text.locator('del').allInnerTexts()).toContain('9.81%')
  expect(await text.locator('ins').allInnerTexts()).toContain('3.18%')

  // A new finding becomes a problem, which leads back to its place.
  await page.goBack()
  await shown(page)
  const slip = card(page, 'form/foreign-word')
  await slip.getByRole('button', { name: '转为问题' }).click()
  const problem = page.getByRole('form', { name: '转为问题' })
  await problem.getByLabel('问题名称').fill('报告中夹有英文')
  await problem.getByRole('button', { name: '转为问题' }).click()
  await slip.getByRole('link', { name: '在问题清单中查看' }).click()
  const listed = page.getByRole('listitem').filter({ hasText: '报告中夹有英文' })
  await listed.getByRole('link', { name: '明川县2023年自评报告（修改稿）.txt' }).click()
  await slip.and(page.locator('[aria-current]')).waitFor()

  // The level above sees the problem, too.
  const city = await scene.signIn(cityOfficer)
  await city.goto(`${scene.url}/problems`)
  await city.getByText('报告中夹有英文').waitFor()
})

test('findings are narrowed by chapter, rule, status and words, and a rule tells why', async () => {
  const page = await scene.signIn(countyOfficer)
  await upload(page, '清溪学区情况说明.txt', first)
  await shown(page)
  await page.getByRole('button', { name: '筛选' }).click()
  const cards = page.locator('li[data-finding]')
  await page.getByLabel('按章节筛选').selectOption('二、教育投入')
  await card(page, limit).waitFor({ state: 'detached' })
  expect(await card(page, growth).count()).toBe(1)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('searchbox', { name: '在问题中查找' }).fill('41.49')
  await page.getByRole('searchbox', { name: '在问题中查找' }).press('Enter')
  await expect.poll(() => cards.filter({ hasNotText: '41.49' }).count()).toBe(0)
  expect(await card(page, limit).count()).toBe(1)
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByLabel('按处理情况筛选').selectOption('认可，待修改')
  await page.getByText('没有符合筛选的问题').waitFor()
  await page.getByRole('button', { name: '清除筛选' }).click()
  await card(page, growth).getByRole('button', { name: '为什么' }).click()
  const why = page.getByRole('dialog')
  await why.getByText('会被指出的例子').waitFor()
  await why.getByText(growth).waitFor()
})

test('a problem is withdrawn with a reason, and its finding waits again', async () => {
  const page = await scene.signIn(countyOfficer)
  await upload(page, '学前专项报告.txt', first)
  await shown(page)
  await card(page, growth).getByRole('button', { name: '转为问题' }).click()
  const form = page.getByRole('form', { name: '转为问题' })
  await form.getByLabel('问题名称').fill('增长率写错')
  await form.getByRole('button', { name: '转为问题' }).click()
  await card(page, growth).getByRole('link', { name: '在问题清单中查看' }).click()
  const item = page.getByRole('listitem').filter({ hasText: '增长率写错' })
  await item.getByRole('button', { name: '撤回' }).click()
  await item.getByLabel('撤回理由').fill('已当场改正')
  await item.getByRole('button', { name: '撤回' }).click()
  await item.getByText('已撤回').waitFor()
  await item.getByRole('link', { name: '学前专项报告.txt' }).click()
  await card(page, growth).getByRole('button', { name: '认可' }).waitFor()
})

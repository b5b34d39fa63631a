import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

const figure = encodeURIComponent('jiaodu-2012-3/B5@primary')
const editorOf = (page: Page) => page.getByRole('textbox', { name: '生均图书册数的公式' })

async function openEditor(): Promise<Page> {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/standards/formulas/${figure}`)
  await editorOf(page).waitFor()
  return page
}

/** The list ignores Enter in its first moments, so that a fast typist does not take by mistake. */
async function takeFirst(page: Page) {
  await page.getByRole('option').first().waitFor()
  await page.waitForTimeout(200)
  await page.keyboard.press('Enter')
}

/** Types over what is there, as with an input method: no list is left open. */
async function write(page: Page, text: string) {
  await editorOf(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await page.keyboard.insertText(text)
  await page.keyboard.press('Escape')
}

test('from an indicator in the library one comes to its formula, read out in words', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(`${scene.url}/standards/jiaodu-2012-3?open=jiaodu-2012-3/B5@primary`)
  await page.getByRole('link', { name: '试算公式、修改口径' }).click()
  await editorOf(page).waitFor()
  await page.getByText('可以计算').waitFor()
  await page.getByRole('list', { name: '用到的数据项' }).getByText('在校生数').waitFor()
  await page.getByText('现行公式，没有改动').waitFor()
})

test('a name begun is completed from the list, and the hint says which parameter comes next', async () => {
  const page = await openEditor()
  await write(page, '')
  await page.keyboard.type('每百')
  await page
    .getByRole('option', { name: /每百名/ })
    .first()
    .waitFor()
  await takeFirst(page)
  await page.keyboard.type('图书')
  const books = page.getByRole('option', { name: /图书册数/ }).first()
  await books.waitFor()
  expect(await books.innerText()).toContain('册 · 各学段')
  await takeFirst(page)
  await page.keyboard.type('，')
  await page.locator('.cm-tooltip').getByText('学生数：数').waitFor()
  await page.keyboard.press('Control+Space')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.type('在校生')
  await page
    .getByRole('option', { name: /在校生数/ })
    .first()
    .waitFor()
  await takeFirst(page)
  await expect.poll(() => editorOf(page).innerText()).toBe('每百名(图书册数，在校生数)')
})

test('a slip is underlined, one click mends it, and undo brings it back', async () => {
  const page = await openEditor()
  await write(page, '生均（图书测数，在校生数）×2')
  const problems = page.getByRole('list', { name: '公式中的问题' })
  await problems.getByText('没有名为“图书测数”的数据项或指标').waitFor()
  expect(await page.locator('.cm-lintRange-error').innerText()).toBe('图书测数')
  expect(await page.getByRole('button', { name: '试算', exact: true }).isEnabled()).toBe(false)
  await problems.getByRole('button', { name: '改为“图书册数”' }).click()
  await page.getByText('可以计算').waitFor()
  await page.getByText('读作：生均(图书册数, 在校生数) × 2').waitFor()
  await page.getByRole('button', { name: '撤销' }).click()
  await problems.getByText('没有名为“图书测数”的数据项或指标').waitFor()
})

test('Ctrl+Enter tries the formula beside the one in force, and a refresh loses nothing', async () => {
  const page = await openEditor()
  await write(page, '生均(图书册数, 在校生数) × 2')
  await page.getByText('可以计算').waitFor()
  await page.keyboard.press('Control+Enter')
  const comparison = page.getByRole('table', { name: '试算与现行公式的对照' })
  const row = comparison.getByRole('row', { name: /^生均图书册数（小学）/ })
  await row.waitFor()
  expect(await row.getByRole('cell').allInnerTexts()).toEqual([
    '生均图书册数（小学）',
    expect.stringMatching(/33\.90\s册/),
    expect.stringMatching(/67\.80\s册/),
    expect.stringContaining('＋33.8975'),
  ])
  await page.getByRole('table', { name: '变化最大的学校（园）' }).waitFor()
  await page.getByText('未保存，已暂存在本机').waitFor()
  await page.reload()
  await expect.poll(() => editorOf(page).innerText()).toBe('生均(图书册数, 在校生数) × 2')
  await page.getByRole('button', { name: '恢复为现行公式' }).click()
  await page.getByText('现行公式，没有改动').waitFor()
})

test('a function is found by what it is for, and its example put into the formula', async () => {
  const page = await openEditor()
  await write(page, '')
  await page.getByLabel('查找函数').fill('平均每名学生')
  const help = page.getByRole('list', { name: '函数', exact: true })
  await help.getByText('平均每名学生的数量').click()
  await help.getByRole('button', { name: /插入这个例子/ }).click()
  await expect.poll(() => editorOf(page).innerText()).toBe('生均(图书册数, 在校学生数)')
})

test('a draft changes no figure, and one that is published does, with its name beside it', async () => {
  const page = await openEditor()
  await write(page, '生均(图书册数, 没有这一项)')
  await page.getByRole('button', { name: '保存草稿' }).click()
  await page.getByText('草稿第1版').waitFor()
  await page.getByText('与已保存的草稿一致').waitFor()
  expect(await page.getByRole('button', { name: '发布', exact: true }).isEnabled()).toBe(false)

  await write(page, '生均(图书册数, 在校生数) × 2')
  await page.getByText('可以计算').waitFor()
  await page.getByText('发布前请写明调整口径的理由').waitFor()
  await page.getByLabel(/^理由/).fill('本县图书含合并校区')
  await page.getByLabel(/^文号/).fill('明教〔2024〕3号')
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /发\s?布/ })
    .click()
  const published = page.getByRole('list', { name: '本单位发布的口径' })
  await published.getByText('已发布').waitFor()
  await page.getByText('现行公式，没有改动').waitFor()

  const place = 'org=239921&period=2023&open=jiaodu-2012-3/B5@primary'
  await page.goto(`${scene.url}/indicators?${place}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByText('地方口径：生均图书册数的计算口径（明教〔2024〕3号）').waitFor()
  expect(await drawer.innerText()).toMatch(/67\.80\s册/)

  await page.goto(`${scene.url}/standards/formulas/${figure}`)
  await published.getByRole('button', { name: '停用' }).click()
  await page
    .getByRole('tooltip')
    .getByRole('button', { name: /停\s?用/ })
    .click()
  await published.getByText('已停用').waitFor()
  await expect.poll(() => page.getByText('读作：生均(图书册数, 在校生数)').count()).toBe(1)
})

test('an indicator without a formula of its own says so', async () => {
  const page = await scene.signIn(countyOfficer)
  await page.goto(
    `${scene.url}/standards/formulas/${encodeURIComponent('jiaodu-2012-3/B9-P@primary')}`,
  )
  await page.getByText('没有可以编辑的公式').waitFor()
})

test('nothing was asked for outside the server, and no script broke', () => {
  expect(scene.foreignRequests).toEqual([])
  expect(scene.brokenScripts).toEqual([])
})

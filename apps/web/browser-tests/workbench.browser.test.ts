import { afterAll, beforeAll, expect, test } from 'vitest'
import { countyOfficer } from './sample-accounts.ts'
import { type Scene, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.close())

test('the workbench says where the county stands: met, not met and missing per standard', async () => {
  const page = await scene.signIn(countyOfficer)
  const main = page.getByRole('main')
  await main.getByText('明川县').first().waitFor()
  const standards = page.getByRole('region', { name: '各项标准达标情况' })
  await standards.getByText('教督〔2017〕6号').waitFor()
  expect(await standards.innerText()).toMatch(/达标\s*\d+[\s\S]*未达标\s*\d+[\s\S]*缺数据\s*\d+/)
})

test('a failing indicator leads to its computation', async () => {
  const page = await scene.signIn(countyOfficer)
  const failing = page.getByRole('region', { name: '未达标的指标' })
  const first = failing.getByRole('link').first()
  const name = await first.innerText()
  await first.click()
  const drawer = page.getByRole('dialog')
  await drawer.getByRole('heading', { name: '计算过程' }).waitFor()
  expect(await drawer.innerText()).toContain(name.replace(/\s*差异系数$/, ''))
  expect(await drawer.innerText()).toContain('未达标')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Scene, seriousViolations, startScene } from './scene.ts'

let scene: Scene

beforeAll(async () => {
  scene = await startScene({ empty: true })
})
afterAll(() => scene.close())

test('an empty installation asks for its government and administrator, once', async () => {
  const page = await scene.openPage()
  await page.goto(scene.url)
  await page.getByRole('heading', { name: '首次运行' }).waitFor()
  expect(await seriousViolations(page)).toEqual([])

  await page.getByLabel('名称').fill('示例县人民政府')
  await page.getByLabel('行政区划代码').fill('239930')
  await page.getByLabel('姓名').fill('管理员')
  await page.getByLabel('用户名').fill('first-admin')
  await page.getByLabel('密码', { exact: true }).fill('a long enough one')
  await page.getByLabel('再输一次密码').fill('something else')
  await page.getByRole('button', { name: '完成设置并进入' }).click()
  await page.getByText('两次输入的密码不一致').waitFor()

  await page.getByLabel('再输一次密码').fill('a long enough one')
  await page.getByRole('button', { name: '完成设置并进入' }).click()
  await page.getByRole('heading', { name: '工作台' }).waitFor()

  const visitor = await scene.openPage()
  await visitor.goto(`${scene.url}/first-run`)
  await visitor.getByRole('heading', { name: '登录' }).waitFor()
})

import { stageNames } from '@mingjian/model'
import type { Checked } from './check/checked.ts'

const comparisonSigns: Record<string, string> = { '>=': '≥', '<=': '≤' }

/** How tightly a node holds its parts; a looser part inside needs brackets. */
function tightness(node: Checked): number {
  if (node.kind === 'logic') return node.op === '或' ? 0 : 1
  if (node.kind === 'not') return 2
  if (node.kind === 'comparison' || node.kind === 'fact') return 3
  if (node.kind === 'arithmetic') return node.op === '+' || node.op === '-' ? 4 : 5
  return node.kind === 'negative' ? 6 : 7
}

/** A checked formula in its canonical Chinese spelling; compiling it again gives the same tree. */
export function renderFormula(node: Checked): string {
  switch (node.kind) {
    case 'number':
      return node.text
    case 'element':
      return renderName(node.element.name) + renderStage(node)
    case 'indicator':
      return node.indicator.id
    case 'indicators':
      return `[${node.indicators.map(each => each.id).join(', ')}]`
    case 'call':
      return `${node.called.name}(${node.args.map(arg => renderFormula(arg.value)).join(', ')})`
    case 'fact':
      return `${node.fact.name} ${node.op} ${node.value.name}`
    case 'negative':
      return `-${inside(node.inner, 6)}`
    case 'not':
      return `非 ${inside(node.inner, 2)}`
    case 'comparison':
      return `${inside(node.left, 4)} ${comparisonSigns[node.op] ?? node.op} ${inside(node.right, 4)}`
    case 'arithmetic':
    case 'logic': {
      const own = tightness(node)
      return `${inside(node.left, own)} ${node.op} ${inside(node.right, own + 1)}`
    }
  }
}

const inside = (node: Checked, needed: number): string =>
  tightness(node) < needed ? `(${renderFormula(node)})` : renderFormula(node)

/** In quotes where marks in it would be read as operators. */
export const renderName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_·]*$/u.test(name) ? name : `“${name}”`

const renderStage = (node: Extract<Checked, { kind: 'element' }>): string =>
  node.stageWritten && node.stage ? `〔${stageNames[node.stage]}〕` : ''

import type { Framework, Point } from '@mingjian/model'
import { stringify } from 'yaml'
import type { FrameworkForm } from '../forms/framework-form.ts'

const schemaLine = '# yaml-language-server: $schema=../../schema/framework.schema.json\n'
const lineWidth = 100

/** A framework as a file of `library/frameworks`: reading it back gives the same framework. */
export function frameworkYaml(framework: Framework): string {
  return schemaLine + stringify(formOf(framework), { lineWidth })
}

/** What a file has to say: without what goes without saying. */
function formOf({ note, areas, ...head }: Framework): Partial<FrameworkForm> & object {
  return {
    ...head,
    ...(note !== null && { note }),
    areas: areas.map(area => ({
      ...area,
      items: area.items.map(({ note: itemNote, points, ...item }) => ({
        ...item,
        ...(itemNote !== null && { note: itemNote }),
        points: points.map(pointForm),
      })),
    })),
  } as FrameworkForm
}

function pointForm({ indicators, needsFigure, keywords, scoring, ...point }: Point): object {
  return {
    ...point,
    ...(indicators.length > 0 && { indicators }),
    ...(needsFigure && { needsFigure }),
    ...(keywords.length > 0 && { keywords }),
    ...(scoring && { scoring }),
  }
}

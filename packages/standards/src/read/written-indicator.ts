import type { GroupForm, IndicatorForm, StandardForm, VariantForm } from '../forms/standard-form.ts'
import type { YamlPlace } from './places.ts'

/** One indicator as written: group defaults, then the indicator, then its stage variant. */
export interface WrittenIndicator {
  standard: StandardForm
  group: GroupForm
  form: IndicatorForm
  variant: VariantForm | undefined
  place: YamlPlace
}

/** Indicators of a standard in writing order, one for each stage variant. */
export function listWritten(standard: StandardForm, file: string): WrittenIndicator[] {
  return standard.groups.flatMap((group, g) =>
    group.indicators.flatMap((form, i): WrittenIndicator[] => {
      const path = ['groups', g, 'indicators', i]
      if (!form.variants) {
        return [{ standard, group, form, variant: undefined, place: { file, path } }]
      }
      return form.variants.map((variant, v) => ({
        standard,
        group,
        form,
        variant,
        place: { file, path: [...path, 'variants', v] },
      }))
    }),
  )
}

export function codeOf({ form, variant }: WrittenIndicator): string {
  return variant?.suffix ? `${form.code}-${variant.suffix}` : form.code
}

/** 文号 and clause: "教督〔2017〕6号，资源配置指标". */
export function clauseOf(
  { standard, group, form, variant }: WrittenIndicator,
  own: { documentNumber?: string | undefined; clause?: string | undefined } = {},
): string {
  const said = { ...group.defaults, ...form, ...variant }
  const documentNumber = own.documentNumber ?? said.documentNumber ?? standard.documentNumber
  const clause = own.clause ?? said.clause
  if (!clause) return documentNumber
  // 《义务教育法》第三十一条 is one phrase; a part of a document is set off.
  return clause.startsWith('第') ? `${documentNumber}${clause}` : `${documentNumber}，${clause}`
}

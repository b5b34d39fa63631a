import type { Problem, StandardsLibrary } from '@mingjian/model'
import { isOwnLibrary, readOwnLibrary } from '../load-standards.ts'
import type { Check } from './check.ts'
import {
  checkClauses,
  checkDirections,
  checkLimits,
  checkOverlaps,
  checkValidity,
} from './check-criteria.ts'
import { checkEditionLock, checkEditionYears } from './check-editions.ts'
import { checkExclusions } from './check-exclusions.ts'
import {
  checkFormulaIndicators,
  checkFormulaNames,
  checkFormulaPeriods,
  checkFormulaStages,
} from './check-formulas.ts'
import {
  checkAreaCodes,
  checkFrameworkReferences,
  checkItems,
  checkKeywords,
  checkListedStandards,
  checkNeededFigures,
  checkPointCodes,
} from './check-frameworks.ts'
import {
  checkAdditiveElements,
  checkComposites,
  checkDispersionWeights,
  checkEvidence,
  checkFormulaPresent,
  checkSources,
  checkUnits,
} from './check-indicators.ts'
import {
  checkCriterionSources,
  checkGivenUnits,
  checkJudgedLevels,
  checkLimitDomains,
  checkLimitShapes,
  checkLimitYears,
  checkOwners,
} from './check-limits.ts'
import {
  checkAlikeNames,
  checkElementNames,
  checkIds,
  checkIndicatorNames,
  checkSharedNames,
} from './check-names.ts'
import { checkEmptyOverlays, checkOverlayConflicts, checkOverlays } from './check-overlays.ts'
import {
  checkDeductions,
  checkFullScores,
  checkPointGrades,
  checkScoredFigures,
} from './check-point-scoring.ts'
import { checkLocalYears, checkRegions, checkSchemePlaces, checkSeries } from './check-regions.ts'
import { checkOverlayTwins, checkSameAs } from './check-same-as.ts'
import { checkSchemes } from './check-schemes.ts'
import { checkFrameworkSchemes, checkPointScoring } from './check-scoring.ts'
import { checkSharedElements, checkStageWeights } from './check-stage-weights.ts'
import { checkTiers } from './check-tiers.ts'

const checks: readonly Check[] = [
  checkIds,
  checkElementNames,
  checkIndicatorNames,
  checkSharedNames,
  checkUnits,
  checkFormulaPresent,
  checkSources,
  checkDispersionWeights,
  checkAdditiveElements,
  checkSharedElements,
  checkStageWeights,
  checkSameAs,
  checkClauses,
  checkValidity,
  checkLimits,
  checkOverlaps,
  checkTiers,
  checkDirections,
  checkFormulaNames,
  checkFormulaIndicators,
  checkFormulaStages,
  checkFormulaPeriods,
  checkFrameworkReferences,
  checkAreaCodes,
  checkItems,
  checkListedStandards,
  checkPointCodes,
  checkNeededFigures,
  checkCriterionSources,
  checkLimitDomains,
  checkJudgedLevels,
  checkGivenUnits,
  checkOwners,
  checkEditionLock,
  checkEditionYears,
  checkOverlays,
  checkOverlayConflicts,
  checkOverlayTwins,
  checkSchemes,
  checkPointScoring,
  checkFrameworkSchemes,
  checkEvidence,
  checkComposites,
  checkLimitShapes,
  checkLimitYears,
  checkAlikeNames,
  checkExclusions,
  checkRegions,
  checkSchemePlaces,
  checkSeries,
  checkLocalYears,
  checkEmptyOverlays,
  checkKeywords,
  checkFullScores,
  checkDeductions,
  checkPointGrades,
  checkScoredFigures,
]

/** Everything wrong with a library, with file and line where it was read from files. Empty when sound. */
export function checkLibrary(library: StandardsLibrary): Problem[] {
  const placed = isOwnLibrary(library) ? readOwnLibrary() : library
  return checks.flatMap(check => check(placed))
}

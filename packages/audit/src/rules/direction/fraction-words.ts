import { Exact } from '@mingjian/model'
import type { Interval } from '../../structure/figures.ts'
import { hanNumber } from '../../structure/markers.ts'
import { type AuditContext, matchesIn } from '../context.ts'

/** 不足一半, 近八成, 三分之二以上: a share said in words. */
export interface FractionWord {
  start: number
  end: number
  word: string
  /** The shares in per cent that the word allows, generously. */
  allowed: { low: Exact; high: Exact }
  /** 不足, 近, 以上: held against the fraction, which itself is not what the share is said to be. */
  isCompared: boolean
}

const FRACTION =
  /(不足|不到|未到|未过|超过|超|逾|过|接近|将近|近|大约|约)?了?(?:(一半|半数)|(?<most>绝大多数|绝大部分|大多数|大部分|多数|多半|大半)|([一二三四五六七八九])成([半一二三四五六七八九])?(?!不变|[员品果为本都])|([二三四五六七八九十])分之([一二三四五六七八九])|(?<=[过超逾近])半(?![年天日小个径月数成]))(以上|以下|左右|多)?/g
const TENTH = 10
/** 近八成 of 81 % is loose, not wrong. */
const LOOSE = 2
/** 约一半 of 43 % is loose as well. */
const ABOUT = 7

/** Reads the shares said in words, in text order. */
export function fractionWordsIn(context: AuditContext): FractionWord[] {
  return matchesIn(context, FRACTION).map(match => {
    const [word, before = '', , , tenths, half, parts, of, behind = ''] = match
    if (match.groups?.most)
      return {
        start: match.index,
        end: match.index + word.length,
        word,
        allowed: MOST,
        isCompared: true,
      }
    const share = tenths
      ? new Exact(hanNumber(tenths))
          .times(TENTH)
          .plus(half === '半' ? TENTH / 2 : half ? hanNumber(half) : 0)
      : parts && of
        ? new Exact(hanNumber(of)).div(hanNumber(parts)).times(100)
        : new Exact(50)
    return {
      start: match.index,
      end: match.index + word.length,
      word,
      allowed: allowedBy(before, behind, share),
      isCompared: !/^(?:大?约)?$/.test(before) || (behind !== '' && behind !== '左右'),
    }
  })
}

/** 多半, 大部分: more than half, or just half. */
const MOST: Interval = { low: new Exact(49), high: new Exact(100) }

function allowedBy(before: string, behind: string, share: Exact): Interval {
  const [none, all] = [new Exact(0), new Exact(100)]
  if (/不|未/.test(before) || behind === '以下') return { low: none, high: share }
  if (/超|逾|过/.test(before) || behind === '以上') return { low: share, high: all }
  if (behind === '多') return { low: share, high: share.plus(TENTH) }
  if (/近/.test(before)) return { low: share.minus(TENTH), high: share.plus(LOOSE) }
  return { low: share.minus(ABOUT), high: share.plus(ABOUT) }
}

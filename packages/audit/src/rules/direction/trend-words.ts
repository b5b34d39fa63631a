import { type AuditContext, matchesIn } from '../context.ts'

/** 逐年增加, 稳中有降, 下降明显: words that say which way a thing goes without saying how far. */
export interface Trend {
  start: number
  end: number
  word: string
  isUp: boolean
  /** 逐年, 持续: said of every year, not only of the last one. */
  isSteady: boolean
}

const STEADY = '逐年|连年|逐级|依次(?=递)|持续|不断|稳步|连续(?:[一二两三四五六七八九十\\d]年)?'
const MANNER = '有所|略有|明显|显著|大幅|小幅|稳中有|稳中趋|逐步|进一步|继续|保持|呈现?|实现'
const UP = '增长|增加|增多|加大|提高|提升|上升|递增|攀升|扩大|走高|上涨'
const DOWN = '下降|减少|降低|递减|回落|下滑|缩小|缩减|压减|走低|收窄'
const TREND = new RegExp(
  `(?:(${STEADY})|${MANNER})(?:${STEADY}|${MANNER})*(?:(${UP}|(?<=稳中[有趋])[升增])|${DOWN}|(?<=稳中[有趋])[降减])` +
    `|(?:(${UP})|${DOWN})(?:明显|显著|较大|较快)` +
    `|(?:同比|[比较](?:上年|去年)(?:同期)?)(?:(${UP})|${DOWN})(?:了)?\\d+(?:\\.\\d+)?[%％]` +
    '|不(?:[降减]反([升增])|[升增]反[降减])',
  'g',
)
/** On the whole it may rise and still fall once. */
const ON_THE_WHOLE =
  /(?:总体|整体|基本|大体|不(?![降减升增]反)|未|没有?|停止|遏制|扭转|防止|避免)[^，,。；;]{0,4}$/

/** Reads the trends a text names, in text order. */
export function trendsIn(context: AuditContext): Trend[] {
  const { text } = context
  return matchesIn(context, TREND).flatMap(match => {
    const [word, steady, ...ups] = match
    if (ON_THE_WHOLE.test(text.slice(Math.max(0, match.index - 8), match.index))) return []
    return [
      {
        start: match.index,
        end: match.index + word.length,
        word,
        isUp: ups.some(up => up !== undefined),
        isSteady: steady !== undefined || new RegExp(STEADY).test(word),
      },
    ]
  })
}

/** What is said of a thing of which there is more, or which is higher. */
export const more =
  '正增长|(?<!负)增长|增加|增多|加大|提高|提升|上升|递增|攀升|扩大|走高|上涨|抬升|回升|扩充|增大|变大|变多|上扬|爬升|跃升|提标|提额|升高|走强|扩容|一年比一年[多高好大]|一[届次]比一[届次][多高好大]|年年有?增|[有只]增[无不]减|新高|[升涨提]上[来去]|(?:快|高|多|大)于(?:上年|去年|上学年|往年)(?:同期)?(?:水平)?'
/** And of which there is less. */
export const less =
  '负增长|下降|减少|降低|递减|回落|下滑|缩小|缩减|压减|走低|收窄|减轻|压缩|缩短|减小|变小|变少|萎缩|收缩|缩水|下行|走弱|滑坡|下跌|压降|递降|一年比一年[少低小]|新低|[有只]减[无不]增|[降减压]了?下[来去]|(?:慢|低|少|小)于(?:上年|去年|上学年|往年)(?:同期)?(?:水平)?'
/** What is said of a thing that got better, whatever its figure does. */
export const better =
  '改善|优化|好转|向好|转好|加强|增强|充实|缓解|改观|进步|趋优|(?:更加|更为|更趋|更|趋于|趋向|日益|日趋|进一步)(?:均衡|合理|充足|充裕|协调)'
export const worse =
  '恶化|变差|加剧|趋紧|弱化|削弱|退步|失衡|(?:更加|更为|更|趋于|日益|日趋)(?:紧张|不足|薄弱)'
/** And of which there is as much as before. */
export const same = '持平|相同|不变'

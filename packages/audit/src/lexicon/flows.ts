/** Verbs of those who come and of those who leave, of what is opened and what is closed. */
export const came =
  /转[入进]|[迁调][入进]|新增|新招|招聘|招录|招收|录用|引进|接收|入职|新进|补充|复学|回流|新[建设办](?![^，,；;。]{0,4}[改扩])/
export const left =
  /转[出走]|[迁调][出走]|调离|退休|离职|辞职|辞退|解聘|病故|去世|流失|休学|退学|减少|减员|撤[并销停]|关停|停办|注销/

/** Verbs of those who come and of those who leave. */
export const came = /转[入进]|[迁调][入进]|新增|新招|招聘|招录|补充|复学|回流/
export const left = /转[出走]|[迁调][出走]|退休|离职|辞职|流失|休学|退学|减少|减员/

import { EditorState } from '@codemirror/state'

/** CodeMirror's own words, in Chinese. */
export const chineseWords = EditorState.phrases.of({
  Completions: '可以填写的内容',
  Diagnostics: '公式中的问题',
  'No diagnostics': '没有问题',
  'Control character': '控制字符',
  'Selection deleted': '已删除所选内容',
  close: '关闭',
})

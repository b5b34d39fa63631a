import type { UsedElement } from '@mingjian/contract'
import { periodKindNames } from '@mingjian/model'
import { type Column, DataTable } from '../../ui/data-table.tsx'
import { useShowMore } from '../../ui/show-more.tsx'
import styles from './element-table.module.css'
import { type FindRules, RuleLinks } from './rule-links.tsx'
import { levelsWords, stagesWords } from './rule-words.ts'

const firstRows = 40

/** Collected numbers: who reports them, how, and what is computed from them. */
export function ElementTable(props: { elements: readonly UsedElement[]; findRules: FindRules }) {
  const { shown, more } = useShowMore(props.elements, firstRows, '个数据项')
  return (
    <div>
      <DataTable
        caption="数据项"
        columns={columns(props.findRules)}
        groups={[{ key: 'all', rows: shown }]}
        rowKey={({ id }) => id}
      />
      {more}
    </div>
  )
}

function columns(findRules: FindRules): Column<UsedElement>[] {
  return [
    { key: 'name', title: '数据项', card: 'title', cell: row => <Name element={row} /> },
    { key: 'unit', title: '单位', width: '72px', cell: ({ unit }) => unit },
    {
      key: 'levels',
      title: '填报',
      width: '150px',
      card: 'bare',
      cell: ({ levels }) => `${levelsWords(levels)}填报`,
    },
    { key: 'stages', title: '学段', width: '130px', cell: ({ stages }) => stagesWords(stages) },
    {
      key: 'period',
      title: '统计期',
      width: '84px',
      cell: ({ periodKind }) => periodKindNames[periodKind],
    },
    { key: 'owner', title: '责任部门', width: '110px', cell: ({ owner }) => owner },
    {
      key: 'used',
      title: '用于指标',
      width: '220px',
      card: 'bare',
      cell: ({ usedBy }) => <RuleLinks names={usedBy} findRules={findRules} none="暂无指标使用" />,
    },
  ]
}

function Name({ element: { name, note } }: { element: UsedElement }) {
  return (
    <>
      {name}
      {note && <span className={styles.note}>{note}</span>}
    </>
  )
}

import { describe, expect, it } from 'vitest'
import { findHeader, type KnownColumn } from './index.ts'

const columns: KnownColumn[] = [
  { key: 'name', header: '姓名', required: true },
  { key: 'identity', header: '身份证号', aliases: ['公民身份号码', '身份证号码'], required: true },
  { key: 'village', header: '村', aliases: ['现住址村'] },
  { key: 'group', header: '社' },
  { key: 'phone', header: '联系电话', aliases: ['电话', '手机'] },
]
const rows = (...texts: string[][]) => texts.map((cells, at) => ({ number: at + 1, cells }))
const found = (...texts: string[][]) => findHeader(rows(...texts), columns)

describe('the header', () => {
  it('is found under title rows, whatever the spacing, width, star or note', () => {
    const header = found(
      ['葛家岔镇人口表', '葛家岔镇人口表'],
      ['填表人：张三'],
      ['序号', '姓 名*', '公民身份号码', '联系电话（必填）', '备注'],
      ['1', '李四', '', '', ''],
    )
    expect(header.ok).toMatchObject({ first: 2, data: 3, missing: [] })
    expect(Object.fromEntries(header.ok?.at ?? [])).toEqual({ name: 1, identity: 2, phone: 3 })
    expect(header.ok?.unknown).toEqual([
      { column: 'A', header: '序号' },
      { column: 'E', header: '备注' },
    ])
  })

  it('is found in two lines under one another', () => {
    const header = found(['表'], ['姓名', '身份证号', '现住址', '现住址', '电话'], ['姓名', '身份证号', '村', '社', '电话'], ['李四', '', '窎沟', '一', ''])
    expect(header.ok).toMatchObject({ first: 1, data: 3 })
    expect(Object.fromEntries(header.ok?.at ?? [])).toEqual({ name: 0, identity: 1, village: 2, group: 3, phone: 4 })
    expect(header.ok?.headers).toEqual(['姓名', '身份证号', '现住址村', '现住址社', '电话'])
  })

  it('says which required columns are missing, and when there is no header at all', () => {
    expect(found(['姓名', '电话'], ['李四', '']).ok?.missing.map((column) => column.key)).toEqual(['identity'])
    expect(found(['一', '二'], ['三', '四']).wrong?.zh).toContain('姓名')
    expect(findHeader([], columns).wrong?.en).toContain('No header')
  })
})

import { type DisputePaper, disputePaperKinds } from '@balian/contract/disputes-documents'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../../test/zip-part.ts'
import { renderDocx, renderPdf } from '../../../platform/print/index.ts'
import type { DisputeDossier } from './dossier.ts'
import { emptyDossier, failedDossier, sampleDossier } from './sample-dossier.ts'
import { printPaper, renderWholeFile } from './whole-file.ts'

const oralDossier: DisputeDossier = {
  ...sampleDossier,
  agreements: sampleDossier.agreements.map((one) => ({ ...one, form: 'oral' })),
}
const words = async (dossier: DisputeDossier, kind: DisputePaper, at = 0) => wordsOf(await renderDocx(printPaper(dossier, kind, at)))
const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0

/** What each paper must say: the items of the ministry's form and of the People's Mediation Law. */
const statutory: Record<DisputePaper, readonly string[]> = {
  cover: ['葛家岔镇人民调解委员会', '人民调解卷宗', '（2013）葛人调字第3号', '陈守信、马玉兰', '2013年10月16日至2013年10月22日', '保 管 期 限', '长期'],
  contents: ['卷内目录', '文书名称', '页号', '人民调解申请书', '当事人身份证复印件', '另附2页', '人民调解记录（2）', '收条', '封底'],
  application: [
    '申请人',
    '被申请人',
    '性别',
    '民族',
    '年龄',
    '职业或职务',
    '联系方式',
    '单位或住址',
    '1. 请求恢复',
    '已将申请人民调解的相关规定告知我',
    '申请人张建国（签名、盖章或按指印）',
    '2013年10月15日',
  ],
  acceptance: ['案件来源', '☑当事人申请', '□人民调解委员会主动调解', '山林土地纠纷', '当事人', '登记人', '（印章）', '此表由人民调解委员会填写'],
  notice: [
    '不收取任何费用',
    '自愿、平等',
    '不得因调解而阻止',
    '选择或者接受人民调解员',
    '拒绝调解或者要求终止调解',
    '不公开进行',
    '自愿达成调解协议',
    '如实陈述',
    '三十日内共同向人民法院申请司法确认',
  ],
  authorization: ['委  托  人', '张建国', '张小军', '☑特别代理', '621199196103050017', '王秀英、窎沟村马铃薯种植农民专业合作社'],
  investigation: ['被调查人', '刘满仓（屲里社社长）', '石桩还在', '调查人（签名）', '记录人（签名）'],
  evidence: ['农村土地承包经营权证复印件', '书证', '2013年10月16日', '提供人'],
  session: [
    '第1次',
    '2013年10月18日14时00分',
    '参  加  人',
    '已将人民调解的相关规定告知各方当事人',
    '☑有待继续调解',
    '当事人王秀英（签名、盖章或按指印）',
    '记录人（签名）',
  ],
  agreement: [
    '编号：（2013）葛人调字第3号',
    '621199196103050017',
    '主要事实、争议事项以及各方当事人的责任',
    '一、双方承包地以1998年',
    '履行的方式、期限',
    '（二）王秀英于2013年11月30日前',
    '人民币800元（大写：捌佰元整）',
    '一式四份',
    '人民调解员（签名）',
    '记录人（签名）',
    '（印章）',
    '2013年10月22日',
  ],
  'oral-agreement': ['口头协议登记表', '争议事项', '协议', '期限', '人民调解员', '登记日期'],
  ending: ['未能达成调解协议', '第二十六条', '申请仲裁', '有关行政机关处理', '向人民法院提起诉讼', '（印章）'],
  transfer: ['安定区农村土地承包仲裁委员会：', '移送理由', '三、现场照片3张', '移送回执', '☑接收', '李文华'],
  performance: ['2013年11月25日', '人民币800元（大写：捌佰元整）', '收条', '接收人（签名）'],
  visit: ['协议编号', '（2013）葛人调字第3号', '赔偿款已经付清', '回访人（签名）'],
  confirmation: ['确认', '（2013）葛人调字第3号', '没有恶意串通、规避法律', '定西市安定区人民法院', '第三十三条', '申请人王秀英（签名、盖章或按指印）'],
  note: ['本卷共', '情况说明', '立卷人', '检查人'],
  'back-cover': ['葛家岔镇人民调解委员会'],
}

describe('each paper', () => {
  it.each(disputePaperKinds)('%s says what form and law ask, in Word and PDF', async (kind) => {
    const dossier = kind === 'ending' || kind === 'transfer' ? failedDossier : kind === 'oral-agreement' ? oralDossier : sampleDossier
    const text = await words(dossier, kind)
    for (const item of statutory[kind]) expect(text).toContain(item)
    expect(pages(await renderPdf(printPaper(dossier, kind, 0)))).toBeGreaterThan(0)
  })

  it.each(disputePaperKinds)('%s is a form for the pen when nothing is known', async (kind) => {
    for (const dossier of [emptyDossier, sampleDossier, failedDossier]) {
      expect(await words(dossier, kind, 7)).not.toMatch(/undefined|null|NaN|\[object|Invalid|第?-1/)
    }
    expect(pages(await renderPdf(printPaper(emptyDossier, kind, 0)))).toBeLessThanOrEqual(2)
  })

  it('prints whole identity numbers only where its purpose needs them', async () => {
    const shown = await Promise.all(disputePaperKinds.map(async (kind) => ((await words(sampleDossier, kind)).includes('621199196103050017') ? [kind] : [])))
    expect(shown.flat()).toEqual(['authorization', 'agreement', 'confirmation'])
  })

  it('makes one copy of the agreement for each party and one for the committee', async () => {
    const two = { ...sampleDossier, parties: sampleDossier.parties.slice(0, 2) }
    expect(await words(two, 'agreement')).toContain('一式三份')
  })
})

describe('the whole file', () => {
  it('stands in the statutory order', async () => {
    const text = await words(sampleDossier, 'contents')
    const order = [
      '申请书',
      '受理登记表',
      '告知书',
      '身份证',
      '授权委托书',
      '调查记录',
      '证据',
      '人民调解记录（1）',
      '协议书',
      '履行',
      '收条',
      '回访',
      '司法确认',
      '情况说明',
      '封底',
    ]
    expect(order.map((word) => text.indexOf(word))).toEqual(order.map((word) => text.indexOf(word)).toSorted((a, b) => a - b))
    expect(order.every((word) => text.includes(word))).toBe(true)
  })

  it('holds what the record holds: no empty forms, and the proof of identity noted as to be put in', async () => {
    expect(await words(failedDossier, 'contents')).not.toContain('协议书')
    expect(await words(failedDossier, 'contents')).toContain('终结告知书')
    expect(await words(emptyDossier, 'contents')).toContain('当事人身份证明')
    expect(pages(await renderWholeFile(emptyDossier))).toBe(4)
  })

  it('is one PDF made in a second, of all its papers', async () => {
    const begin = performance.now()
    const pdf = await renderWholeFile(sampleDossier)
    expect(performance.now() - begin).toBeLessThan(2000)
    expect(pages(pdf)).toBeGreaterThanOrEqual(17)
  })
})

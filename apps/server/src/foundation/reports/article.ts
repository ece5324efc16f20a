import { articleParts, articlePrint, articleSentence } from '@balian/contract/article'
import { type Block, dayInWords, type PrintDocument, printed } from '../../platform/print/index.ts'
import { fail } from '../../platform/problem.ts'
import { read } from '../../platform/read.ts'
import type { Indicator } from '../indicators/index.ts'
import { spokenNames } from '../places/index.ts'
import { firstOf, recountedAt } from './figures.ts'

const ordinals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The report on a place in sentences, as a document. */
export const articleHandler = (all: readonly Indicator[]) =>
  read(articlePrint, {
    shows: 'nobody',
    subject: async ({ input }) => ({ place: input.place }),
    run: async ({ tx, input: { place, on, format } }) => {
      const placeName = (await spokenNames(tx, [place])).get(place) ?? fail('not-found')
      const figures = await recountedAt(tx, all, { place, on })
      const parts = articleParts.map(({ zh, sentences }) => {
        const runs = sentences.flatMap((one) => articleSentence(one.zh, figures, 'zh') ?? [])
        return { zh, text: runs.map(({ text }) => text).join('') }
      })
      const told = parts.filter(({ text }) => text !== '')
      const blocks: Block[] = [
        { kind: 'title', text: `${placeName}“两个全员参与”工作情况报告` },
        { kind: 'paragraph', align: 'center', indent: 0, text: `（截至${dayInWords(on)}）` },
        ...told.flatMap(({ zh, text }, i): Block[] => [
          { kind: 'heading', text: `${ordinals[i]}、${zh}` },
          { kind: 'paragraph', text },
        ]),
        {
          kind: 'paragraph',
          small: true,
          text: `本报告的数字由系统逐条记录重新计数：登记在册的截至${dayInWords(on)}，发生的自${dayInWords(firstOf(on))}起。`,
        },
        { kind: 'seal', office: `${placeName}社会服务管理${place.length > 9 ? '站' : '中心'}`, date: dayInWords(on) },
      ]
      const document: PrintDocument = { name: `${placeName}工作情况报告 ${on}`, size: 'three', blocks }
      return printed(format, document)
    },
  })

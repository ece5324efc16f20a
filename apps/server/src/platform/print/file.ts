import type { Download } from '../handler.ts'
import { renderDocx } from './docx.ts'
import type { PrintDocument } from './model.ts'
import { renderPdf } from './pdf.ts'

export type PrintFormat = 'pdf' | 'docx'

const render = { pdf: renderPdf, docx: renderDocx }
const types = { pdf: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }

/** A document as the file that was asked for, set when the transaction has ended; a PDF opens in the browser. */
export const printed = (format: PrintFormat, document: PrintDocument, name = document.name): Download => ({
  name: `${name}.${format}`,
  type: types[format],
  body: () => render[format](document),
  inline: format === 'pdf',
})

import type { Download } from '../../platform/handler.ts'
import { type PrintDocument, renderDocx, renderPdf } from '../../platform/print/index.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document as the file that was asked for; a PDF opens in the browser. */
export async function printedAs(format: 'docx' | 'pdf', document: PrintDocument): Promise<Download> {
  return format === 'pdf'
    ? { name: `${document.name}.pdf`, type: 'application/pdf', body: await renderPdf(document), inline: true }
    : { name: `${document.name}.docx`, type: word, body: await renderDocx(document) }
}

import { escaped } from './xml.ts'

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const sheetSpace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const each = (count: number, text: (number: number) => string): string => Array.from({ length: count }, (_, at) => text(at + 1)).join('')

export const contentTypes = (sheets: number): string =>
  `${xmlHead}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${each(sheets, (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`)}</Types>`

export const packageRelations = `${xmlHead}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const workbookRelations = (sheets: number): string =>
  `${xmlHead}<Relationships xmlns="${packaged}/relationships">${each(sheets, (number) => `<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`

/** The list of sheets; the one of the choices is hidden. */
export const workbookXml = (names: readonly string[]): string =>
  `${xmlHead}<workbook ${sheetSpace} xmlns:r="${office}"><sheets>${names
    .map(
      (name, at) => `<sheet name="${escaped(sheetName(name))}" sheetId="${at + 1}"${at > 0 && name === '选项' ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
    )
    .join('')}</sheets></workbook>`

/** A name that spreadsheet programs accept: at most 31 characters, none of []:*?/\. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Sheet1'

/** Numbers of the cell styles below. */
export const style = { plain: 0, text: 1, date: 2, number: 3, amount: 4, header: 5, title: 6, required: 7, wrap: 8 } as const

const border =
  '<border><left style="thin"><color rgb="FFBFBFBF"/></left><right style="thin"><color rgb="FFBFBFBF"/></right><top style="thin"><color rgb="FFBFBFBF"/></top><bottom style="thin"><color rgb="FFBFBFBF"/></bottom><diagonal/></border>'
const xf = (format: number, font: number, fill: number, edge: number, align: string) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${edge}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"${align}/></xf>`

export const stylesXml = `${xmlHead}<styleSheet ${sheetSpace}><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="4"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="16"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="11"/><color rgb="FFC00000"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEDF1F5"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${border}</borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9">${[
  xf(0, 0, 0, 0, ''),
  xf(49, 0, 0, 0, ''),
  xf(164, 0, 0, 0, ' horizontal="left"'),
  xf(0, 0, 0, 0, ''),
  xf(4, 0, 0, 0, ''),
  xf(49, 1, 2, 1, ' horizontal="center" wrapText="1"'),
  xf(49, 2, 0, 0, ' horizontal="center"'),
  xf(49, 3, 2, 1, ' horizontal="center" wrapText="1"'),
  xf(49, 0, 0, 0, ' wrapText="1"'),
].join('')}</cellXfs></styleSheet>`

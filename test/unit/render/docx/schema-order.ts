/**
 * Word refuses a file whose elements stand in another order than its schema (ECMA-376, Part 1, wml.xsd) has
 * them. The children of the elements that we write, in that order.
 */
export const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:document': words('background body'),
  'w:p': words('pPr').concat('*'),
  'w:r': words('rPr').concat('*'),
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs ' +
      'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd ' +
      'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment ' +
      'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish ' +
      'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang ' +
      'eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:sectPr': words(
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols ' +
      'formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
  ),
  'w:tbl': words('tblPr tblGrid tr'),
  'w:tblPr': words(
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd ' +
      'tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
  ),
  'w:tblBorders': words('top left start bottom right end insideH insideV'),
  'w:tblCellMar': words('top left start bottom right end'),
  'w:tr': words('tblPrEx trPr tc'),
  'w:tc': words('tcPr').concat('*'),
  'w:tcPr': words(
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  ),
  'w:style': words(
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal ' +
      'personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  ),
  'w:styles': words('docDefaults latentStyles style'),
  'w:docDefaults': words('rPrDefault pPrDefault'),
  'w:settings': words(
    'writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries ' +
      'displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts ' +
      'mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader bordersDoNotSurroundFooter gutterAtTop ' +
      'trackRevisions defaultTabStop autoHyphenation evenAndOddHeaders characterSpacingControl footnotePr endnotePr ' +
      'compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol listSeparator',
  ),
  'w:font': words('altName panose1 charset family notTrueType pitch sig embedRegular'),
}

function words(names: string): string[] {
  return names.split(' ').map((name) => `w:${name}`)
}

"""The order in which the schema of WordprocessingML (ISO/IEC 29500, transitional) wants child elements."""

_PPR = """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs
suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid
spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl
divId cnfStyle rPr sectPr pPrChange"""
_RPR = """ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign
rtl cs em lang eastAsianLayout specVanish oMath rPrChange"""
_TBLPR = """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd
tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange"""
_TCPR = """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark
headers cellIns cellDel cellMerge tcPrChange"""
_TRPR = """cnfStyle divId gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader tblCellSpacing jc hidden
ins del trPrChange"""
_SECTPR = """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType
cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange"""
_STYLE = """name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked
personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr"""
_LVL = "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr"
_ABSTRACT = "nsid multiLevelType tmpl name styleLink numStyleLink lvl"
_SETTINGS = """writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries
displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts
embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader
bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState
formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge revisionView
trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection autoFormatOverride styleLockTheme
styleLockQFSet defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps showEnvelope
summaryLength clickAndTypeStyle defaultTableStyle evenAndOddHeaders bookFoldRevPrinting bookFoldPrinting
bookFoldPrintingSheets drawingGridHorizontalSpacing drawingGridVerticalSpacing displayHorizontalDrawingGridEvery
displayVerticalDrawingGridEvery doNotUseMarginsForDrawingGridOrigin drawingGridHorizontalOrigin
drawingGridVerticalOrigin doNotShadeFormData noPunctuationKerning characterSpacingControl printTwoOnOne
strictFirstAndLastChars noLineBreaksAfter noLineBreaksBefore savePreviewPicture doNotValidateAgainstSchema
saveInvalidXml ignoreMixedContent alwaysShowPlaceholderText doNotDemarcateInvalidXml saveXmlDataOnly useXSLTWhenSaving
saveThroughXslt showXMLTags alwaysMergeEmptyNamespace updateFields hdrShapeDefaults footnotePr endnotePr compat docVars
rsids mathPr attachedSchema themeFontLang clrSchemeMapping doNotIncludeSubdocsInStats doNotAutoCompressPictures
forceUpgrade captions readModeInkLockDown smartTagType schemaLibrary shapeDefaults doNotEmbedSmartTags decimalSymbol
listSeparator docId defaultImageDpi"""

VOLGORDE: dict[str, tuple[str, ...]] = {
    naam: tuple(lijst.split())
    for naam, lijst in {
        "pPr": _PPR, "rPr": _RPR, "tblPr": _TBLPR, "tcPr": _TCPR, "trPr": _TRPR, "sectPr": _SECTPR, "style": _STYLE,
        "lvl": _LVL, "abstractNum": _ABSTRACT, "settings": _SETTINGS, "numPr": "ilvl numId",
        "num": "abstractNumId lvlOverride",
        "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
        "tr": "tblPrEx trPr tc",
        "numbering": "numPicBullet abstractNum num",
        "r": "rPr *", "tc": "tcPr *", "p": "pPr *", "body": "* sectPr", "styles": "docDefaults latentStyles style",
        "sdt": "sdtPr sdtEndPr sdtContent", "drawing": "inline anchor",
        "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
    }.items()
}  # fmt: skip
"""Element -> its children in order; `*` stands for everything that is not named."""

HERHAALBAAR = frozenset({
    "headerReference", "footerReference", "lvl", "style", "tr", "tc", "abstractNum", "num", "lvlOverride", "tblStylePr",
    "*", "numPicBullet", "bookmarkStart", "bookmarkEnd", "activeWritingStyle", "smartTagType", "attachedSchema",
})  # fmt: skip
"""Children that may stand there more than once."""

_ALINEA = """pPr r hyperlink fldSimple smartTag sdt bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd
moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd ins del moveFrom moveTo proofErr permStart
permEnd oMath oMathPara bdo dir customXml subDoc AlternateContent"""
_RUN = """rPr t br tab cr sym fldChar instrText delText delInstrText drawing pict object noBreakHyphen softHyphen
footnoteReference endnoteReference footnoteRef endnoteRef commentReference annotationRef separator
continuationSeparator pgNum ptab lastRenderedPageBreak ruby AlternateContent dayShort dayLong monthShort monthLong
yearShort yearLong contentPart"""
_BLOK = """p tbl sdt sectPr bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd customXml altChunk ins del
proofErr permStart permEnd AlternateContent"""

ALINEAKINDEREN = frozenset(_ALINEA.split())
RUNKINDEREN = frozenset(_RUN.split())
BLOKKEN = frozenset(_BLOK.split())
"""What may stand in a body, a cell, a header or a footer."""

"""Fusion with our own edges: fields and controls with a border of 3:1, one filled button, and a focus ring of 2 px.

A proxy style and no style sheet: style sheets replace the palette of a widget and so break dark mode.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFrame,
    QProxyStyle,
    QStyle,
    QStyleOption,
    QStyleOptionButton,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QStyleOptionViewItem,
    QTextBrowser,
    QWidget,
)

from assistent.ui import thema

PRIMAIR: Final = "primair"
"""Dynamic property of the one filled button on a page."""
_S: Final = QStyle.StateFlag
_P: Final = QStyle.PrimitiveElement


class Stijl(QProxyStyle):
    """The style of the whole application."""

    def __init__(self) -> None:
        super().__init__("Fusion")
        self._tekenaars = {
            _P.PE_PanelLineEdit: _veld,
            _P.PE_FrameLineEdit: _veldrand,
            _P.PE_Frame: _lijst,
            _P.PE_PanelButtonCommand: _knop,
            _P.PE_FrameFocusRect: _focusring,
            _P.PE_IndicatorCheckBox: _aankruisvak,
            _P.PE_IndicatorItemViewItemCheck: _aankruisvak,
            _P.PE_IndicatorRadioButton: _keuzerondje,
            _P.PE_IndicatorDockWidgetResizeHandle: _scheiding,
            _P.PE_FrameTabBarBase: _niets,
        }

    def drawPrimitive(
        self, element: QStyle.PrimitiveElement, option: QStyleOption, painter: QPainter, widget: QWidget | None = None
    ) -> None:
        """Draw the parts that have a look of their own; Fusion draws the rest."""
        tekenaar = self._tekenaars.get(element)
        if tekenaar is None or not tekenaar(option, painter, widget):
            super().drawPrimitive(element, option, painter, widget)

    def drawControl(
        self,
        element: QStyle.ControlElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """A tab is its word, with a line under the one that is looked at."""
        if element == QStyle.ControlElement.CE_TabBarTabShape:
            _tab(option, painter)
        elif element == QStyle.ControlElement.CE_HeaderSection and isinstance(widget, QAbstractButton):
            painter.fillRect(option.rect, widget.palette().color(QPalette.ColorRole.Window))  # the corner of a table
        else:
            super().drawControl(element, option, painter, widget)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        """A scroll bar is a quiet thumb and nothing else."""
        if control == QStyle.ComplexControl.CC_ScrollBar and isinstance(option, QStyleOptionSlider):
            deel = QStyle.SubControl.SC_ScrollBarSlider
            _schuif(option, painter, self.subControlRect(control, option, deel, widget))  # type: ignore[arg-type]
        else:
            super().drawComplexControl(control, option, painter, widget)

    def pixelMetric(
        self, metric: QStyle.PixelMetric, option: QStyleOption | None = None, widget: QWidget | None = None
    ) -> int:
        """Indicators and scroll bars grow with the letter size."""
        m = QStyle.PixelMetric
        if metric in (
            m.PM_IndicatorWidth, m.PM_IndicatorHeight, m.PM_ExclusiveIndicatorWidth, m.PM_ExclusiveIndicatorHeight,
        ):  # fmt: skip
            return round(18 * thema.schaal())
        if metric == m.PM_ScrollBarExtent:
            return 12
        if metric == m.PM_DockWidgetSeparatorExtent:
            return 5
        if metric in (m.PM_ButtonShiftHorizontal, m.PM_ButtonShiftVertical):
            return 0
        return int(super().pixelMetric(metric, option, widget))

    def sizeFromContents(
        self, soort: QStyle.ContentsType, option: QStyleOption, maat: QSize, widget: QWidget | None = None
    ) -> QSize:
        """Roomier buttons and fields."""
        groot = super().sizeFromContents(soort, option, maat, widget)  # type: ignore[arg-type]
        c = QStyle.ContentsType
        if soort == c.CT_PushButton:
            return QSize(groot.width() + 16, max(groot.height() + 8, round(32 * thema.schaal())))
        if soort in (c.CT_LineEdit, c.CT_ComboBox) and not _in_lijst(widget):
            return QSize(groot.width(), max(groot.height() + 8, round(32 * thema.schaal())))
        if soort == c.CT_MenuItem:
            return QSize(groot.width() + 8, groot.height() + 6)
        return groot


def _in_lijst(widget: QWidget | None) -> bool:
    ouder = widget.parentWidget() if widget is not None else None
    return ouder is not None and isinstance(ouder.parentWidget(), QAbstractItemView)


def teken_ring(painter: QPainter, vlak: QRect | QRectF, kleur: QColor, ronding: float = thema.RONDING) -> None:
    """The focus ring: 2 px around `vlak`, drawn inside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(kleur, 2))
    painter.drawRoundedRect(QRectF(vlak).adjusted(1, 1, -1, -1), ronding, ronding)
    painter.restore()


def teken_regelgrond(painter: QPainter, option: QStyleOptionViewItem, vlak: QRect) -> bool:
    """The soft ground of a line in a list: of the chosen one, and of the one under the mouse. Whether it is chosen."""
    gekozen = bool(option.state & _S.State_Selected)
    if gekozen or option.state & _S.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(thema.kleur(option.widget, "accent_zacht" if gekozen else "vlak"))
        painter.drawRoundedRect(vlak, 6, 6)
    return gekozen


def _kader(
    painter: QPainter, vlak: QRect, vulling: QColor | None, rand: QColor, dikte: float = 1, ronding: float = 6
) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(rand, dikte))
    if vulling is None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setBrush(vulling)
    helft = dikte / 2
    painter.drawRoundedRect(QRectF(vlak).adjusted(helft, helft, -helft, -helft), ronding, ronding)
    painter.restore()


def _schuif(option: QStyleOptionSlider, painter: QPainter, duim: QRect) -> None:
    if option.minimum == option.maximum:
        return
    staand = option.orientation == Qt.Orientation.Vertical
    vlak = QRectF(duim).adjusted(*((3, 1, -3, -1) if staand else (1, 3, -1, -3)))
    bezig = option.state & (_S.State_MouseOver | _S.State_Sunken)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(option.palette.color(QPalette.ColorRole.PlaceholderText if bezig else QPalette.ColorRole.Mid))
    painter.drawRoundedRect(vlak, 3, 3)
    painter.restore()


def _niets(_option: QStyleOption, _painter: QPainter, _widget: QWidget | None) -> bool:
    return True


def _tab(option: QStyleOption, painter: QPainter) -> None:
    gekozen, boven = bool(option.state & _S.State_Selected), bool(option.state & _S.State_MouseOver)
    if gekozen or boven:
        onder = option.rect.adjusted(6, option.rect.height() - 3, -6, 0)
        painter.fillRect(onder, thema.kleur(option.palette, "accent" if gekozen else "lijn"))
    if option.state & _S.State_HasFocus:
        teken_ring(painter, option.rect.adjusted(1, 1, -1, -3), thema.kleur(option.palette, "accent"), 4)


def _scheiding(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    """Between a panel and the page: a hairline, which answers the mouse."""
    boven = bool(option.state & _S.State_MouseOver)
    midden = option.rect.center()
    painter.save()
    painter.setPen(QPen(thema.kleur(option.palette, "accent" if boven else "lijn"), 2 if boven else 1))
    # A separator that is taller than wide stands between a panel and the page.
    if option.rect.height() > option.rect.width():
        painter.drawLine(midden.x(), option.rect.top(), midden.x(), option.rect.bottom())
    else:
        painter.drawLine(option.rect.left(), midden.y(), option.rect.right(), midden.y())
    painter.restore()
    return True


def _rand_van(option: QStyleOption) -> tuple[QColor, float]:
    if option.state & _S.State_HasFocus:
        return option.palette.color(QPalette.ColorRole.Highlight), 2
    actief = bool(option.state & _S.State_Enabled)
    return option.palette.color(QPalette.ColorRole.Mid if actief else QPalette.ColorRole.Midlight), 1


def _veld(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if _in_lijst(widget):
        painter.fillRect(option.rect, option.palette.base())
        return True
    if getattr(option, "lineWidth", 1) <= 0:
        return True
    _kader(painter, option.rect, option.palette.color(QPalette.ColorRole.Base), *_rand_van(option))
    return True


def _veldrand(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    _kader(painter, option.rect, None, *_rand_van(option))
    return True


def _lijst(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if not isinstance(widget, QFrame) or widget.frameShape() == QFrame.Shape.NoFrame:
        return False
    # The content of a list is square; a rounder frame would be cut by its corners.
    ronding = 2 if isinstance(widget, QAbstractItemView | QTextBrowser) else 6
    _kader(painter, option.rect, None, *_rand_van(option), ronding=ronding)
    return True


def _knop(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    pal = option.palette
    actief = bool(option.state & _S.State_Enabled)
    onder = bool(option.state & (_S.State_Sunken | _S.State_On))
    boven = bool(option.state & _S.State_MouseOver)
    if widget is not None and widget.property(PRIMAIR) and actief:
        vulling = pal.color(QPalette.ColorRole.Highlight)
        vulling = vulling.darker(115) if onder else vulling.lighter(108) if boven else vulling
        rand = vulling
    else:
        vulling = thema.kleur(pal, "accent_zacht" if actief and (onder or boven) else "vlak")
        rand = pal.color(QPalette.ColorRole.Mid if actief else QPalette.ColorRole.Midlight)
    _kader(painter, option.rect, vulling, rand)
    if isinstance(option, QStyleOptionButton) and option.state & _S.State_HasFocus:
        _ring_om_knop(option, painter, bool(widget is not None and widget.property(PRIMAIR)))
    return True


def _ring_om_knop(option: QStyleOptionButton, painter: QPainter, primair: bool) -> None:
    accent = option.palette.color(QPalette.ColorRole.Highlight)
    teken_ring(painter, option.rect, accent, 6)
    if primair:  # a ring in the colour of the button itself needs a gap to be seen
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(option.palette.color(QPalette.ColorRole.HighlightedText), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), 4, 4)
        painter.restore()


def _focusring(option: QStyleOption, painter: QPainter, widget: QWidget | None) -> bool:
    if widget is not None and widget.inherits("QPushButton"):
        return True  # drawn with the button
    rond = widget is not None and widget.inherits("QRadioButton")
    ronding = option.rect.height() / 2 if rond else 4
    teken_ring(painter, option.rect, thema.kleur(option.palette, "accent"), ronding)
    return True


def _randkleur(option: QStyleOption) -> tuple[QColor, float]:
    if not option.state & _S.State_Enabled:
        return thema.kleur(option.palette, "gedempt"), 1
    if option.state & (_S.State_HasFocus | _S.State_On | _S.State_NoChange):
        return thema.kleur(option.palette, "accent"), 2 if option.state & _S.State_HasFocus else 1
    return option.palette.color(QPalette.ColorRole.Mid), 1


def _vulling(option: QStyleOption) -> QColor:
    """What is chosen stays visible where nothing may be changed, and in a line whose selection has a soft ground."""
    return thema.kleur(option.palette, "accent" if option.state & _S.State_Enabled else "gedempt")


def _aankruisvak(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    aan, deels = bool(option.state & _S.State_On), bool(option.state & _S.State_NoChange)
    pal = option.palette
    rand, dikte = _randkleur(option)
    vlak = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(rand, dikte))
    painter.setBrush(_vulling(option) if aan or deels else pal.color(QPalette.ColorRole.Base))
    painter.drawRoundedRect(vlak, 4, 4)
    if aan or deels:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(thema.kleur(pal, "op_accent"), max(1.8, vlak.width() / 9)))
        painter.drawPath(_haak(vlak) if aan else _streep(vlak))
    painter.restore()
    if option.state & _S.State_HasFocus and (aan or deels):
        _binnenring(option, painter, 4)
    return True


def _haak(vlak: QRectF) -> QPainterPath:
    b, h = vlak.width(), vlak.height()
    haak = QPainterPath(QPointF(vlak.x() + b * 0.25, vlak.y() + h * 0.52))
    haak.lineTo(vlak.x() + b * 0.43, vlak.y() + h * 0.70)
    haak.lineTo(vlak.x() + b * 0.76, vlak.y() + h * 0.32)
    return haak


def _streep(vlak: QRectF) -> QPainterPath:
    """The sign of a box under which some are ticked."""
    midden = vlak.center().y()
    streep = QPainterPath(QPointF(vlak.x() + vlak.width() * 0.27, midden))
    streep.lineTo(vlak.x() + vlak.width() * 0.73, midden)
    return streep


def _keuzerondje(option: QStyleOption, painter: QPainter, _widget: QWidget | None) -> bool:
    aan = bool(option.state & _S.State_On)
    rand, dikte = _randkleur(option)
    vlak = QRectF(option.rect).adjusted(1, 1, -1, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(rand, dikte))
    painter.setBrush(option.palette.color(QPalette.ColorRole.Base))
    painter.drawEllipse(vlak)
    if aan:
        kwart = vlak.width() * 0.26
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_vulling(option))
        painter.drawEllipse(vlak.adjusted(kwart, kwart, -kwart, -kwart))
    painter.restore()
    return True


def _binnenring(option: QStyleOption, painter: QPainter, ronding: float) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(option.palette.color(QPalette.ColorRole.HighlightedText), 1.2))
    painter.drawRoundedRect(QRectF(option.rect).adjusted(3, 3, -3, -3), ronding - 2, ronding - 2)
    painter.restore()

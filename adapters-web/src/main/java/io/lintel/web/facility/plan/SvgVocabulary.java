package io.lintel.web.facility.plan;

import java.util.Set;

/**
 * What of SVG 1.1 and 2 a plan may have: shapes, texts, images that are in the file, and how they
 * look. Scripts, events, links, animations, filters and foreign content are not among it.
 */
final class SvgVocabulary {

  static final String SVG = "http://www.w3.org/2000/svg";
  static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final Set<String> TEXTS = Set.of("text", "tspan", "textPath", "title", "desc");

  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "defs",
          "symbol",
          "use",
          "switch",
          "title",
          "desc",
          "style",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "image",
          "linearGradient",
          "radialGradient",
          "stop",
          "pattern",
          "clipPath",
          "mask",
          "marker");

  private static final Set<String> ATTRIBUTES =
      Set.of(
          // of the document
          "version",
          "viewBox",
          "preserveAspectRatio",
          "id",
          "class",
          "style",
          "lang",
          // of shapes and texts
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "dx",
          "dy",
          "d",
          "points",
          "width",
          "height",
          "pathLength",
          "transform",
          "rotate",
          "textLength",
          "lengthAdjust",
          "startOffset",
          "method",
          "spacing",
          // of what others refer to
          "fx",
          "fy",
          "fr",
          "offset",
          "gradientUnits",
          "gradientTransform",
          "spreadMethod",
          "patternUnits",
          "patternContentUnits",
          "patternTransform",
          "clipPathUnits",
          "maskUnits",
          "maskContentUnits",
          "markerUnits",
          "markerWidth",
          "markerHeight",
          "refX",
          "refY",
          "orient",
          // how things look
          "alignment-baseline",
          "baseline-shift",
          "clip-path",
          "clip-rule",
          "color",
          "color-interpolation",
          "direction",
          "display",
          "dominant-baseline",
          "fill",
          "fill-opacity",
          "fill-rule",
          "font",
          "font-family",
          "font-size",
          "font-size-adjust",
          "font-stretch",
          "font-style",
          "font-variant",
          "font-weight",
          "image-rendering",
          "letter-spacing",
          "marker",
          "marker-end",
          "marker-mid",
          "marker-start",
          "mask",
          "opacity",
          "overflow",
          "paint-order",
          "shape-rendering",
          "stop-color",
          "stop-opacity",
          "stroke",
          "stroke-dasharray",
          "stroke-dashoffset",
          "stroke-linecap",
          "stroke-linejoin",
          "stroke-miterlimit",
          "stroke-opacity",
          "stroke-width",
          "text-anchor",
          "text-decoration",
          "text-rendering",
          "transform-origin",
          "unicode-bidi",
          "vector-effect",
          "visibility",
          "word-spacing",
          "writing-mode");

  private SvgVocabulary() {}

  static boolean isElement(String namespace, String name) {
    return namespace.equals(SVG) && ELEMENTS.contains(name);
  }

  static boolean holdsText(String name) {
    return TEXTS.contains(name);
  }

  static boolean isAttribute(String name) {
    return ATTRIBUTES.contains(name);
  }
}

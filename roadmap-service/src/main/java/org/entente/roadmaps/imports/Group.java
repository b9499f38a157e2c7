package org.entente.roadmaps.imports;

/** Who plans, in a register: here the roadmap. */
record Group(Place at, String code, String title, String area) {

    private static final String NO_AREA = "general";

    String areaCode() {
        return area == null ? NO_AREA : Codes.area(area);
    }

    String areaTitle() {
        return area == null ? "General" : area;
    }
}

package org.entente.roadmaps.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.entente.roadmaps.milestone.MilestoneView;
import org.entente.roadmaps.roadmap.ProjectView;

/**
 * The milestones of one project, by their day; what has none comes last.
 *
 * @param project null for those without one
 */
record Section(ProjectView project, List<MilestoneView> milestones) {

    private static final Comparator<MilestoneView> BY_DAY = Comparator
            .comparing(Section::dayOf, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(MilestoneView::code)
            .thenComparing(MilestoneView::id);

    /** Each milestone once, each project that has one. */
    static List<Section> of(List<ProjectView> projects, List<MilestoneView> milestones) {
        var left = new ArrayList<>(milestones.stream().sorted(BY_DAY).toList());
        var sections = new ArrayList<Section>();
        for (var project : projects.stream().sorted(Comparator.comparing(ProjectView::code)).toList()) {
            var its = left.stream().filter(m -> project.id().equals(m.project())).toList();
            left.removeAll(its);
            add(project, its, sections);
        }
        add(null, left, sections);
        return sections;
    }

    private static void add(ProjectView project, List<MilestoneView> its, List<Section> sections) {
        if (!its.isEmpty()) {
            sections.add(new Section(project, List.copyOf(its)));
        }
    }

    private static LocalDate dayOf(MilestoneView m) {
        return m.dueOn() == null ? m.forecastOn() == null ? m.achievedOn() : m.forecastOn() : m.dueOn();
    }
}

# The red thread.

thread-lead = Pick a goal, result, activity, meeting or effect and see the whole chain it belongs to.
thread-region = The red thread
thread-pick = Follow the thread from
thread-pick-all = Everything at once
thread-show = Show the thread
thread-clear = Show everything
thread-goals = Goals
thread-themes = Themes
thread-networks = Networks
thread-results = Results
thread-outcomes = Outcomes
thread-competences = Competences
thread-activities = Activities
thread-meetings = Meetings and occurrences
thread-effects = Effects
thread-criteria = Success criteria
thread-lit = { $count ->
    [one] One other part of the plan belongs to the thread.
   *[other] { $count } other parts of the plan belong to the thread.
}
thread-whole = The thread is whole: no gaps.
thread-gaps = { $count ->
    [one] The thread has one gap, named in its place.
   *[other] The thread has { $count } gaps, each named in its place.
}
thread-nothing-here = Nothing in this thread
thread-rest = { $count ->
    [one] One outside the thread
   *[other] { $count } outside the thread
}
thread-word-picked = picked
thread-word-lit = in the thread
thread-word-dim = not in the thread
thread-times = { $count ->
    [one] once in the plan
   *[other] { $count } times in the plan
}
thread-level-individual = for the individual
thread-level-team = for the team
thread-level-organisation = for the organisation
thread-cancelled = cancelled
thread-tentative = tentative
thread-per-cohort = for each cohort
thread-formula-qualitative = judged in words from evidence
thread-formula-completion = completed ÷ started
thread-formula-completion-threshold = completed ÷ started, at least { $threshold } %
thread-formula-expectation = expectation met ÷ answers
thread-formula-expectation-threshold = expectation met ÷ answers, at least { $threshold } %
thread-formula-count = counted
thread-formula-count-threshold = at least { $threshold }
thread-formula-refill = the pool is refilled
thread-formula-refill-threshold = the pool is refilled, at least { $threshold }
thread-gap-S101 = No result serves the goal.
thread-close-S101 = Add a result
thread-gap-S102 = The result serves no goal.
thread-close-S102 = Choose goals
thread-gap-S103 = No activity leads to the result.
thread-close-S103 = Add an activity
thread-gap-S104 = The result leads to no effect.
thread-close-S104 = Choose effects
thread-gap-S105 = No result leads to the effect.
thread-close-S105 = Add a result
thread-gap-S106 = The effect has no indicator.
thread-close-S106 = Add a success criterion
thread-gap-S107 = The activity leads to no result.
thread-close-S107 = Choose results
thread-gap-S108 = No one is responsible.
thread-close-S108 = Choose who is responsible
thread-gap-S109 = No network works on the theme.
thread-close-S109 = Add a network
thread-gap-S113 = No activity builds the competence.
thread-close-S113 = Add an activity
thread-gap-S114 = The criterion has no figure to reach.
thread-close-S114 = Give the figure
thread-gap-S115 = It does not say what is evidence for the criterion.
thread-close-S115 = Name the evidence
thread-gap-S116 = No meeting takes up the subtheme.
thread-close-S116 = Add a meeting
thread-gap-S121 = The activity stands in no period.
thread-close-S121 = Add an occurrence
thread-empty = The red thread begins with a goal
thread-empty-help = Here you see how goals, results, activities, meetings and effects hang together – and where there are gaps. Begin with the first goal.
thread-empty-button = Write the first goal

# Versions of a plan.

versions-lead = A version is the plan as it stood at one time. Compare two versions and see what changed.
versions-none = The plan has no versions yet. Keep the first one when the plan is ready to be approved.
versions-version = Version
versions-made = Dated
versions-approved = Approved
versions-changes = Changes
versions-compare-now = Compare with the plan now
versions-not-kept = Only named, its contents are not kept here
versions-not-approved = Not approved
versions-compare = Compare
versions-from = From version
versions-to = To version
versions-keep = Keep the plan as a new version
versions-keep-button = Keep version
versions-name = Name of the version
versions-name-help = For example “February 2021” or “For the steering group”
versions-name-missing = The version needs a name.
versions-approved-by = Approved today by
versions-not-yet = Not approved yet
versions-now = the plan now
versions-compare-title = From { $from } to { $to }
versions-equal = The two versions are equal.
versions-count = { $count ->
    [one] One thing changed.
   *[other] { $count } things changed.
}
diff-added = New
diff-removed = Removed
diff-changed = Changed

package anlan.lake;

/** Moments in a commit, between which a process may die; tests stop it there. */
enum CommitStep {
  STARTED,
  STAGED,
  STAMPED,
  CUT_ROW_STAGED,
  METADATA_WRITTEN,
  SYNCED,
  POINTERS_MOVED,
  PUBLISHED
}

"""Stories in sentences: where each ends, and the way back to the exact source."""

from l10n.segmentation.segments import join, segment
from l10n.segmentation.sentences import sentence_spans, split_sentences

__all__ = ["join", "segment", "sentence_spans", "split_sentences"]

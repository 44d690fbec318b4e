"""Runs a command and writes the most memory it held, in bytes, to a file; ends as the command does.

usage: peak_memory.py FILE COMMAND [ARGUMENT...]

A program of its own, because the peak of a child counts what its parent held when it was started.
"""

import resource
import subprocess
import sys

code = subprocess.run(sys.argv[2:]).returncode
with open(sys.argv[1], "w") as file:
    file.write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024))
sys.exit(code if code >= 0 else 128 - code)

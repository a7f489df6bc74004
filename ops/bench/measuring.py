"""What the DAV benchmarks share: davbench.py's requests, processor times, filling within a time, one table's form."""
import importlib.util
import os
import resource
import time

TICKS = os.sysconf("SC_CLK_TCK")


def load(path):
    """davbench.py as a module."""
    spec = importlib.util.spec_from_file_location("davbench", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def processor_seconds(pid):
    """Of a process, of all that it waited for, and of its living children."""
    try:
        with open(f"/proc/{pid}/stat") as stat:
            fields = stat.read().rsplit(")", 1)[1].split()
        with open(f"/proc/{pid}/task/{pid}/children") as children:
            own = children.read().split()
    except FileNotFoundError:
        return 0.0
    return sum(map(int, fields[11:15])) / TICKS + sum(processor_seconds(child) for child in own)


def children_seconds():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(davbench, server, pid, case, objects, seconds, connections=16):
    """davbench's figures, and milliseconds of processor time a request took in the server and in the client."""
    before, client_before = processor_seconds(pid), children_seconds()
    figures = davbench.measure(server, case, objects, seconds, connections)
    if "rps" in figures and figures["rps"] > 0:
        requests = figures["rps"] * seconds
        figures["cpu"] = (processor_seconds(pid) - before) * 1000 / requests
        figures["client"] = (children_seconds() - client_before) * 1000 / requests
    return figures


def begin(server):
    """Fresh collections, empty."""
    server.prepare(0)


def fill(davbench, server, objects, within):
    """Fills what `begin` made, unless that takes more seconds; says how many objects it holds then."""
    put = 0
    start = time.monotonic()
    kinds = [(server.cal, "e", ".ics", davbench.event, "text/calendar; charset=utf-8")]
    if server.book:
        kinds.append((server.book, "c", ".vcf", davbench.card, "text/vcard; charset=utf-8"))
    step = 500
    while put < objects and (time.monotonic() - start) * objects <= within * max(put, step):
        most = min(step, objects - put)
        for base, prefix, extension, make, kind in kinds:
            server.fill(base, range(put, put + most), prefix, extension, make, kind)
        put += most
    return put


def change_ten(davbench, server):
    """Takes a token that is ten changes old when it is used."""
    server.token = server.sync_token()
    server.fill(
        server.cal, range(10), "e", ".ics", lambda i, uid: davbench.event(i + 3, uid), "text/calendar; charset=utf-8", 1
    )


def rate(figures):
    if figures is None:
        return "–"
    return "fails" if "rps" not in figures else f"{figures['rps']:,.0f}/s" if figures["rps"] >= 10 else f"{figures['rps']:.1f}/s"


def ratio(ours, theirs, key="rps"):
    if not ours or not theirs or key not in ours or key not in theirs or not theirs[key] or not ours[key]:
        return "–"
    value = ours[key] / theirs[key] if key == "rps" else theirs[key] / ours[key]
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"

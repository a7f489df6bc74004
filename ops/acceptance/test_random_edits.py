"""Clients edit the same collections at random, also while the server dies, and end with the same."""
import os
import pathlib
import time

from chalet import Server, run
from random_edits import World

STEPS = int(os.environ.get("CHALET_SOAK_STEPS", "700"))
SEED = int(os.environ.get("CHALET_SOAK_SEED", "20261123"))
SECONDS = float(os.environ.get("CHALET_SOAK_SECONDS", "25"))
CRASHES = 2
SHOWN = 60


def test_clients_that_edit_at_random_end_with_the_same(tmp_path: pathlib.Path):
    with Server(tmp_path / "data", "--demo", "2") as server:
        world = World(server, SEED)
        print(f"seed {SEED}, {STEPS} steps at most")
        done = edit_at_random(world, tmp_path)
        print(f"{done} steps, {sum(map(len, world.truth.values()))} objects in the end")
    verified = run("verify", "--data", str(tmp_path / "data"))
    assert verified.returncode == 0, verified.stdout + verified.stderr


def edit_at_random(world: World, tmp_path: pathlib.Path) -> int:
    """Steps done: all, or as many as fit into the time that there is."""
    deadline = time.monotonic() + SECONDS
    every = max(1, STEPS // (CRASHES + 1))
    step = 0
    try:
        while step < STEPS and time.monotonic() < deadline:
            step += 1
            world.step()
            if step % every == 0:
                world.crash()
        world.settle()
    except AssertionError as failure:
        log = tmp_path / "steps.log"
        log.write_text("\n".join(world.log) + "\n")
        shown = "\n".join(world.log[-SHOWN:])
        raise AssertionError(f"seed {SEED}, step {step} ({log}): {failure}\n{shown}") from failure
    return step

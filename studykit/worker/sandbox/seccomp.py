"""The deny-list of system calls: no new processes, no sockets, no signals to others, nothing of the machine's.

Loaded last, because it also denies what the other layers need. Changing modes, owners and times of files
seems to succeed and does nothing, so that `shutil.copy` works.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

from studykit.worker.sandbox import filter_program as program
from studykit.worker.sandbox.kernel import process_control, system_call
from studykit.worker.sandbox.system_calls import AUDIT_ARCHITECTURES, numbers

SET_NO_NEW_PRIVS = 38
SET_PARENT_DEATH_SIGNAL = 1
SECCOMP_NUMBER = {"x86_64": 317, "aarch64": 277}
SET_MODE_FILTER = 1
CLONE_THREAD = 0x10000

PRETENDED = "chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat utime utimes futimesat utimensat"
ABSENT = "clone3 io_uring_setup io_uring_enter io_uring_register"
DENIED = """
fork vfork execve execveat socket connect bind listen accept accept4 ptrace
setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr setxattrat removexattrat file_setattr
tkill rt_sigqueueinfo rt_tgsigqueueinfo pidfd_send_signal pidfd_open pidfd_getfd
process_vm_readv process_vm_writev process_madvise process_mrelease kcmp
mount umount2 pivot_root chroot unshare setns open_tree open_tree_attr move_mount fsopen fsconfig fsmount
fspick mount_setattr add_key request_key keyctl bpf perf_event_open userfaultfd
shmget shmat shmctl semget semctl semop semtimedop msgget msgsnd msgrcv msgctl mq_open mq_unlink
memfd_create memfd_secret setpgid setsid setrlimit setpriority ioprio_set
sched_setscheduler sched_setparam sched_setattr
personality quotactl quotactl_fd swapon swapoff reboot init_module finit_module delete_module kexec_load
kexec_file_load acct syslog iopl ioperm settimeofday clock_settime adjtimex clock_adjtime sethostname
setdomainname name_to_handle_at open_by_handle_at fanotify_init lookup_dcookie vhangup nfsservctl uselib
ustat sysfs mknod mknodat symlink symlinkat link linkat
setuid setgid setreuid setregid setresuid setresgid setfsuid setfsgid setgroups capset
"""
TERMINAL_INJECTION_AND_OWNERS = (0x5412, 0x541C, 0x8901, 0x8902)  # TIOCSTI TIOCLINUX FIOSETOWN SIOCSPGRP
SIGNAL_OWNERS = (8, 10, 15)  # F_SETOWN F_SETSIG F_SETOWN_EX


def available() -> bool:
    """Whether this machine is one whose numbers are known and whose kernel has seccomp filters."""
    if platform.machine() not in AUDIT_ARCHITECTURES:
        return False
    try:
        with open("/proc/self/status", encoding="ascii", errors="replace") as status:
            return any(line.startswith("Seccomp:") for line in status)
    except OSError:
        return False


def no_new_privileges() -> None:
    """A process may from now on only lose rights; Landlock and seccomp ask for it. Raises OSError."""
    process_control(SET_NO_NEW_PRIVS, 1)


def deny_calls(own_process: int, *, truncate: bool) -> None:
    """Load the deny-list for good. Raises OSError.

    `own_process` is the only process that signals may reach; `truncate` also denies truncate(2), which
    Landlock below version 3 does not cover.
    """
    machine = platform.machine()
    code = b"".join(filter_rules(machine, own_process, truncate))
    held = ctypes.create_string_buffer(code, len(code))
    pointer = struct.pack("<HxxxxxxQ", len(code) // 8, ctypes.addressof(held))
    system_call(SECCOMP_NUMBER[machine], SET_MODE_FILTER, 0, pointer)


def filter_rules(machine: str, own_process: int, truncate: bool) -> list[bytes]:
    """The instructions of the filter for a machine; see `deny_calls`."""
    calls = numbers(machine)
    denied = program.ERROR | errno.EPERM
    rules = program.head(AUDIT_ARCHITECTURES[machine])
    for names, action in (
        (ABSENT, program.ERROR | errno.ENOSYS),
        (DENIED + ("truncate" if truncate else ""), denied),
        (PRETENDED, program.ERROR),
    ):
        for name in names.split():
            if name in calls:
                rules += program.answer_with(calls[name], action)
    rules += program.allow_if_bit(calls["clone"], 0, CLONE_THREAD, denied)
    rules += program.allow_if_equal(calls["kill"], 0, own_process, denied)
    rules += program.allow_if_equal(calls["tgkill"], 0, own_process, denied)
    rules += program.allow_if_null(calls["prlimit64"], 2, denied)
    rules += program.refuse_values(calls["ioctl"], 1, TERMINAL_INJECTION_AND_OWNERS, denied)
    rules += program.refuse_values(calls["fcntl"], 1, SIGNAL_OWNERS, denied)
    rules += program.refuse_values(calls["prctl"], 0, (SET_PARENT_DEATH_SIGNAL,), denied)
    return rules + program.tail()

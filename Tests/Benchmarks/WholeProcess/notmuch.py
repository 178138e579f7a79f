"""notmuch on the same stories as mail, with a configuration and an index of its own; the mail is not written to."""

import os
import shutil


class Notmuch:
    """An index that notmuch makes of a folder of mail."""

    def __init__(self, mail, home):
        self.index = os.path.join(home, "notmuch")
        configuration = os.path.join(home, "notmuch-config")
        with open(configuration, "w") as file:
            file.write(
                f"[database]\npath={self.index}\nmail_root={mail}\n[user]\nname=Reader\nprimary_email=reader@example.org\n"
                "[new]\ntags=unread\n[maildir]\nsynchronize_flags=false\n")
        os.environ["NOTMUCH_CONFIG"] = configuration
        self.clear()

    def clear(self):
        """Takes the index away."""
        shutil.rmtree(self.index, ignore_errors=True)
        os.makedirs(self.index)

    update = ["notmuch", "new", "--quiet"]
    search = ["notmuch", "search", "--limit=50", "japan"]

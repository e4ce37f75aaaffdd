from __future__ import annotations

from digest.delivery.naming import reader_name, without_addresses


def test_a_server_s_words_keep_their_sense_without_the_address() -> None:
    said = without_addresses("550 5.1.1 <ana.b@example.net>: user unknown; see mailto:desk@example.org.")
    assert "@" not in said
    assert said.startswith(f"550 5.1.1 <[{reader_name('ana.b@example.net')}]>: user unknown")


def test_one_reader_has_one_name_however_the_address_is_written() -> None:
    assert reader_name("Ana@Example.net") == reader_name("ana@example.net") != reader_name("ben@example.net")
    assert len(reader_name("ana@example.net")) == 10

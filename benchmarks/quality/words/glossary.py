"""A small glossary: a term, its translation by language with other right forms, and a
wrong synonym."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """`forms` are right besides `right`: plural, genitive, compound. `wrong` is another word for it, or a calque."""

    right: str
    forms: tuple[str, ...]
    wrong: str


GLOSSARY: dict[str, dict[str, Entry]] = {
    "community": {
        "fr": Entry("communauté", ("communautés",), "collectivité"),
        "de": Entry("Community", ("Communitys", "Community-Seite"), "Volksgemeinde"),
        "es": Entry("comunidad", ("comunidades",), "vecindario"),
        "pt": Entry("comunidade", ("comunidades",), "vizinhança"),
        "ja": Entry("コミュニティ", ("コミュニティー",), "共同社会"),
        "ko": Entry("커뮤니티", ("커뮤니티들",), "공동사회"),
    },
    "contributor": {
        "fr": Entry("contributeur", ("contributeurs", "contributrice"), "donateur"),
        "de": Entry("Mitwirkende", ("Mitwirkenden", "Mitwirkender"), "Spender"),
        "es": Entry("contribuidor", ("contribuidores", "contribuidora"), "donante"),
        "pt": Entry("contribuidor", ("contribuidores", "contribuidora"), "doador"),
        "ja": Entry("コントリビューター", ("コントリビュータ",), "寄付者"),
        "ko": Entry("기여자", ("기여자들",), "기부자"),
    },
    "dependency": {
        "fr": Entry("dépendance", ("dépendances",), "sujétion"),
        "de": Entry("Abhängigkeit", ("Abhängigkeiten", "Abhängigkeitssystem"), "Sucht"),
        "es": Entry("dependencia", ("dependencias",), "sujeción"),
        "pt": Entry("dependência", ("dependências",), "sujeição"),
        "ja": Entry("依存関係", ("依存 関係",), "従属"),
        "ko": Entry("의존성", ("의존성들",), "중독"),
    },
    "request": {
        "fr": Entry("requête", ("requêtes",), "demande"),
        "de": Entry("Request", ("Requests", "Request-Body"), "Gesuch"),
        "es": Entry("request", ("requests",), "ruego"),
        "pt": Entry("requisição", ("requisições",), "rogo"),
        "ja": Entry("リクエスト", ("リクエストボディ",), "請願"),
        "ko": Entry("요청", ("요청들",), "청원"),
    },
    "database": {
        "fr": Entry("base de données", ("bases de données",), "fondement de données"),
        "de": Entry("Datenbank", ("Datenbanken", "Datenbanksitzung"), "Datenbasis"),
        "es": Entry("base de datos", ("bases de datos",), "fondo de datos"),
        "pt": Entry("banco de dados", ("bancos de dados",), "fundo de dados"),
        "ja": Entry("データベース", ("データベースの",), "資料基盤"),
        "ko": Entry("데이터베이스", ("데이터베이스들",), "자료기지"),
    },
    "license": {
        "fr": Entry("licence", ("licences",), "permis"),
        "de": Entry("Lizenz", ("Lizenzen", "Lizenztext"), "Erlaubnis"),
        "es": Entry("licencia", ("licencias",), "permiso"),
        "pt": Entry("licença", ("licenças",), "alvará"),
        "ja": Entry("ライセンス", ("ライセンスの",), "免許"),
        "ko": Entry("라이선스", ("라이선스들",), "면허"),
    },
}
